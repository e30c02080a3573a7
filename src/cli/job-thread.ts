/** What runs in a thread of its own: publications come in as messages, their stages and results go out. */
import { parentPort } from 'node:worker_threads';
import { invariant } from '../base/assert.js';
import type { PublishResult, Stage } from '../publish-request.js';
import { publishJob, type PublishJob } from './publish-job.js';

export type ThreadMessage =
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'result'; readonly result: PublishResult };

const port = parentPort;
invariant(port !== null, 'this is started as a thread');

const answer = (message: ThreadMessage): void => {
  port.postMessage(message);
};

port.on('message', (job: PublishJob) => {
  // A rejection ends the thread, and is thrown where it was started.
  void publishJob(job, (stage) => answer({ kind: 'stage', stage })).then((result) => answer({ kind: 'result', result }));
});
