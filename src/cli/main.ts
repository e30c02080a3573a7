#!/usr/bin/env node
import { run } from './run.js';
import { processTerminal } from './terminal.js';

/** EX_SOFTWARE of sysexits.h. */
const OUR_OWN_FAULT = 70;

try {
  process.exitCode = await run(process.argv.slice(2), processTerminal(new URL('./inspect-thread.js', import.meta.url)));
} catch (error) {
  process.exitCode = OUR_OWN_FAULT;
  const trace = error instanceof Error ? error.stack : String(error);
  console.error(`warraq: this is a fault of Warraq, not of your source; please report it.\n${trace ?? ''}`);
}
