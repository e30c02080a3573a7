/** How the peers are found and run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version that a program tells, or null where it is not installed. */
export function versionOf(command, pattern) {
  const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  return status === 0 ? (pattern.exec(stdout)?.[1] ?? 'unknown') : null;
}

/** The version of a package of bench/package.json, or null where it is not installed. */
export function packageVersion(name) {
  try {
    return JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;
  } catch {
    return null;
  }
}

/** Those of some peers that are installed; says of each what it is. */
export function installed(peers) {
  return peers.filter((peer) => {
    const version = peer.version();
    console.log(version === null ? `${peer.name} is not installed` : `${peer.name} ${version}`);
    return version !== null;
  });
}

/** The name of a peer as it is set up: by one of its `settings` or `editions`. */
export function labelOf(peer, { label }) {
  return label === '' ? peer.name : `${peer.name}, ${label}`;
}

/** Writes a peer's sources into a new folder below `parent`; its path. */
export function writeJob(parent, { files }) {
  const folder = mkdtempSync(join(parent, 'job-'));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Runs a command of a peer in its folder. */
export function run([command, ...args], cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${command} failed\n${stdout}${stderr}`);
  }
}

/** Does a job in a new folder below `parent`; the bytes of the PDF. */
export function runJob(parent, job) {
  const folder = writeJob(parent, job);
  job.commands.forEach((command) => run(command, folder));
  return readFileSync(join(folder, 'job.pdf'));
}
