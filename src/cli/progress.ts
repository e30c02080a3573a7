import type { Stage } from '../publish-request.js';
import type { Stream } from './terminal.js';

export interface Progress {
  stage(publication: string, stage: Stage): void;
  /** This publication is through. */
  done(publication: string): void;
  end(): void;
}

const CLEAR_LINE = '\r\u001b[2K';

/**
 * One line that says where the build stands; nothing at all where nobody watches. Of publications
 * that are made side by side it shows the one that spoke last, and never one that is through.
 */
export function showProgress(stream: Stream, total: number): Progress {
  const running = new Map<string, Stage>();
  let finished = 0;
  const show = (text: string): void => {
    if (stream.interactive) {
      stream.write(CLEAR_LINE + text);
    }
  };
  const showStage = (publication: string, stage: Stage): void => {
    show(`[${finished + 1}/${total}] ${publication}: ${stage}`);
  };
  return {
    stage: (publication, stage) => {
      running.set(publication, stage);
      showStage(publication, stage);
    },
    done: (publication) => {
      running.delete(publication);
      finished += 1;
      for (const [other, stage] of [...running].slice(0, 1)) {
        showStage(other, stage);
      }
    },
    end: () => {
      show('');
    },
  };
}
