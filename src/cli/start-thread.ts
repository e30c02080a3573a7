import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ThreadMessage } from './job-thread.js';
import type { JobWorker } from './publish-side-by-side.js';

/** A thread that runs `script`, the compiled job-thread.ts. */
export function startThread(script: URL): JobWorker {
  const thread = new Worker(script);
  return {
    run: async (job, onStage) => {
      // What the thread throws is thrown here, too.
      const messages = on(thread, 'message', { close: ['exit'] }) as AsyncIterable<readonly [ThreadMessage]>;
      thread.postMessage(job);
      for await (const [message] of messages) {
        if (message.kind === 'result') {
          return message.result;
        }
        onStage(message.stage);
      }
      throw new Error('a thread ended before its work');
    },
    stop: async () => {
      await thread.terminate();
    },
  };
}
