import { parseCommandLine } from './command-line.js';
import type { ExitStatus } from './exit-status.js';
import type { PublishAll } from './publish-side-by-side.js';
import type { Terminal } from './terminal.js';

/** The whole command line: `argv` is without node and script. */
export async function run(argv: readonly string[], terminal: Terminal, publishAll: PublishAll): Promise<ExitStatus> {
  const invocation = await parseCommandLine(argv, terminal);
  if (invocation.kind === 'answered') {
    return invocation.usageError ? 2 : 0;
  }
  if (invocation.kind === 'inspect') {
    const { inspect } = await import('./inspect.js');
    return inspect(invocation.request, terminal);
  }
  if (invocation.kind === 'check') {
    const { check } = await import('./check.js');
    return check(invocation.request, terminal);
  }
  if (invocation.kind === 'explain') {
    const { explain } = await import('./explain.js');
    return explain(invocation.rule, terminal);
  }
  const { build } = await import('./build.js');
  return build(invocation.request, terminal, publishAll);
}
