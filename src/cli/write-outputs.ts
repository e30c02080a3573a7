import { constants } from 'node:fs';
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { atFile, type Report } from '../base/diagnostic.js';
import type { Output } from '../publish-request.js';

/** Reports an output folder that could not be written to; makes nothing. */
export async function checkOutputFolder(folder: string, report: Report): Promise<void> {
  let place = resolve(folder);
  try {
    while (!(await exists(place))) {
      place = dirname(place);
    }
    if (!(await stat(place)).isDirectory()) {
      reportFolder(folder, `${place} is not a folder`, report);
      return;
    }
    await access(place, constants.W_OK);
  } catch (error) {
    reportFolder(folder, reasonOf(error), report);
  }
}

/**
 * Writes all files or none: each goes under a temporary name into the same folder first, and only
 * when every one is on the disk are they renamed, each of which is atomic.
 */
export async function writeOutputs(folder: string, outputs: readonly Output[], report: Report): Promise<void> {
  const suffix = `.${process.pid}-${Date.now()}.tmp`;
  const targets = outputs.map((output) => join(folder, output.fileName));
  try {
    await mkdir(folder, { recursive: true });
    for (const [index, output] of outputs.entries()) {
      await refuseFolder(targets[index] ?? '');
      await writeDurably(`${targets[index] ?? ''}${suffix}`, output.bytes);
    }
    for (const target of targets) {
      await rename(target + suffix, target);
    }
  } catch (error) {
    await Promise.all(targets.map((target) => rm(target + suffix, { force: true })));
    reportFolder(folder, reasonOf(error), report);
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(ignoreMissing)) !== null;
}

function ignoreMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') {
    return null;
  }
  throw error;
}

/** A rename onto a folder fails, and would do so when other files had been renamed already. */
async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(ignoreMissing);
  if (found?.isDirectory() === true) {
    throw new Error(`${path} is a folder`);
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function reportFolder(folder: string, reason: string, report: Report): void {
  report({
    rule: 'output-folder-is-writable',
    severity: 'error',
    message: `expected a folder to write to, but ${reason}`,
    place: atFile(folder),
    hint: 'choose another folder with --output, or free this one',
  });
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'its file system is read-only',
  ENOTDIR: 'a part of its path is a file',
  ENOSPC: 'its disk is full',
};

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  return REASONS[code] ?? message;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
