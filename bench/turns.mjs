/**
 * Programs that take turns, so that a busy machine slows all alike: read the ratios. Peak memory is what GNU time
 * tells of the largest process; a program that runs several at once (Chromium) takes more.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './peers/peer.mjs';
import { median } from './statistics.mjs';

const GNU_TIME = '/usr/bin/time';
const MEMORY = 'memory.txt';

/**
 * @param contenders `{ name, folder, commands }` each: the commands are run in the folder one after the other
 * @param runs how often each takes its turn; one more before warms the disk's cache and does not count
 * @returns by name `{ seconds, least, most, megabytes }`: the median, the range, the peak; megabytes is null without GNU time
 */
export function takeTurns(contenders, runs) {
  const found = new Map(contenders.map(({ name }) => [name, []]));
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const contender of contenders) {
      const measured = measure(contender);
      if (turn > 0) {
        found.get(contender.name).push(measured);
      }
    }
  }
  return new Map([...found].map(([name, turns]) => [name, summary(turns)]));
}

function measure({ folder, commands }) {
  const start = performance.now();
  const megabytes = commands.map((command) => runMeasured(command, folder));
  return { seconds: (performance.now() - start) / 1000, megabytes: Math.max(...megabytes) };
}

function runMeasured(command, folder) {
  if (!existsSync(GNU_TIME)) {
    run(command, folder);
    return Number.NaN;
  }
  run([GNU_TIME, '-q', '-f', '%M', '-o', MEMORY, ...command], folder);
  return Number(readFileSync(join(folder, MEMORY), 'utf8')) / 1024;
}

function summary(turns) {
  const seconds = turns.map((turn) => turn.seconds);
  const megabytes = Math.max(...turns.map((turn) => turn.megabytes));
  return {
    seconds: median(seconds),
    least: Math.min(...seconds),
    most: Math.max(...seconds),
    megabytes: Number.isNaN(megabytes) ? null : Math.round(megabytes),
  };
}
