import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publishInTurn } from '../../src/cli/publish-in-turn.js';
import type { PublishAll } from '../../src/cli/publish-side-by-side.js';
import { run } from '../../src/cli/run.js';
import type { Stream } from '../../src/cli/terminal.js';

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  readonly interactive?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  readonly publishAll?: PublishAll;
}

/** A folder of its own, with these files in it, from which the command line is run. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'warraq-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) {
      this.write(path, content);
    }
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  read(path: string): Uint8Array {
    return readFileSync(join(this.folder, path));
  }

  /** Names in a folder, sorted; empty where there is none. */
  list(path: string): readonly string[] {
    try {
      return readdirSync(join(this.folder, path)).sort();
    } catch {
      return [];
    }
  }

  /** Runs `warraq …` here, as in a pipe, or as before a person; one publication after the other unless told otherwise. */
  async run(argv: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    const interactive = options.interactive === true;
    const out = recorder(interactive);
    const err = recorder(interactive);
    const before = process.cwd();
    process.chdir(this.folder);
    try {
      const terminal = { out: out.stream, err: err.stream, environment: options.environment ?? {}, inspectThread: null };
      const status = await run(argv, terminal, options.publishAll ?? publishInTurn);
      return { status, out: out.text(), err: err.text() };
    } finally {
      process.chdir(before);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

const WIDTH = 100;

function recorder(interactive: boolean): { readonly stream: Stream; readonly text: () => string } {
  let written = '';
  const write = (text: string): void => {
    written += text;
  };
  return { stream: { write, interactive, colored: interactive, width: WIDTH }, text: () => written };
}
