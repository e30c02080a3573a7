/** What the command line needs of the process it runs in; tests pass their own. */
export interface Terminal {
  readonly out: Stream;
  readonly err: Stream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The program that inspects files in a thread of its own; null: they are inspected in this one, unguarded. */
  readonly inspectThread: URL | null;
}

export interface Stream {
  write(text: string): void;
  /** Whether a person is watching: progress is shown and text may be overwritten. */
  readonly interactive: boolean;
  readonly colored: boolean;
  /** Columns; a default where nothing says. */
  readonly width: number;
}

const DEFAULT_WIDTH = 100;

export function processTerminal(inspectThread: URL): Terminal {
  return {
    out: processStream(process.stdout),
    err: processStream(process.stderr),
    environment: process.env,
    inspectThread,
  };
}

function processStream(stream: NodeJS.WriteStream): Stream {
  // A reader that has gone (`warraq … | head -1`) is no reason to fail.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      throw error;
    }
  });
  // Undefined, whatever its type says, where the stream is a pipe or a file.
  const interactive = stream.isTTY as boolean | undefined ?? false;
  return {
    write: (text) => {
      stream.write(text);
    },
    interactive,
    colored: interactive && wantsColor(process.env),
    width: stream.columns > 0 ? stream.columns : DEFAULT_WIDTH,
  };
}

/** https://no-color.org: any non-empty value turns colour off. */
function wantsColor(environment: NodeJS.ProcessEnv): boolean {
  return !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
}
