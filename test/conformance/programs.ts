/** Programs that npm does not install: required where CI runs, skipped with a word elsewhere. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program is there; throws where it must be. */
export function isInstalled(program: string, versionOption: string): boolean {
  const found = spawnSync(program, [versionOption]).error === undefined;
  if (!found && process.env['CI'] === 'true') {
    throw new Error(`${program} is not installed`);
  }
  if (!found) {
    console.warn(`${program} is not installed: its tests are skipped`);
  }
  return found;
}

/** Writes bytes into a folder of their own, and gives the path. */
export function temporaryFile(name: string, bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'warraq-')), name);
  writeFileSync(path, bytes);
  return path;
}
