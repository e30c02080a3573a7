/**
 * `npm run build` compiles the program only where something it is made from is newer: `npm ci` has just compiled it.
 * A folder's own time tells of files that are gone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MADE = 'dist/cli/main.js';
const MADE_FROM = ['rolldown.config.js', 'package-lock.json', 'src'];

if (!existsSync(MADE) || MADE_FROM.some((path) => newest(path) > statSync(MADE).mtimeMs)) {
  process.exitCode = spawnSync('npm', ['run', '-s', 'compile'], { stdio: 'inherit', shell: true }).status ?? 1;
}

/** When the last change to a file, or to anything in a folder, was: milliseconds since 1970. */
function newest(path) {
  const stats = statSync(path);
  const inside = stats.isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : [];
  return Math.max(stats.mtimeMs, ...inside);
}
