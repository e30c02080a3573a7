import type { Stage } from '../publish-request.js';
import type { Stream } from './terminal.js';

export interface Progress {
  stage(publication: string, stage: Stage): void;
  /** One publication is through. */
  done(): void;
  end(): void;
}

const CLEAR_LINE = '\r\u001b[2K';

/** One line that says where the build stands; nothing at all where nobody watches. */
export function showProgress(stream: Stream, total: number): Progress {
  let finished = 0;
  const show = (text: string): void => {
    if (stream.interactive) {
      stream.write(CLEAR_LINE + text);
    }
  };
  return {
    stage: (publication, stage) => {
      show(`[${finished + 1}/${total}] ${publication}: ${stage}`);
    },
    done: () => {
      finished += 1;
    },
    end: () => {
      show('');
    },
  };
}
