#!/usr/bin/env node
import { availableParallelism } from 'node:os';
import { publishSideBySide } from './publish-side-by-side.js';
import { run } from './run.js';
import { startThread } from './start-thread.js';
import { processTerminal } from './terminal.js';

/** EX_SOFTWARE of sysexits.h. */
const OUR_OWN_FAULT = 70;
/** Beside main.js in the bundle. */
const JOB_THREAD = new URL('./job-thread.js', import.meta.url);
const INSPECT_THREAD = new URL('./inspect-thread.js', import.meta.url);

try {
  const publishAll = publishSideBySide(() => startThread(JOB_THREAD), availableParallelism());
  process.exitCode = await run(process.argv.slice(2), processTerminal(INSPECT_THREAD), publishAll);
} catch (error) {
  process.exitCode = OUR_OWN_FAULT;
  const trace = error instanceof Error ? error.stack : String(error);
  console.error(`warraq: this is a fault of Warraq, not of your source; please report it.\n${trace ?? ''}`);
}
