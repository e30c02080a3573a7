import type { PublishResult } from '../publish-request.js';
import type { Progress } from './progress.js';
import { publishJob, type PublishJob } from './publish-job.js';

/** Makes one publication after the other, in this thread. */
export async function publishInTurn(jobs: readonly PublishJob[], progress: Progress): Promise<readonly PublishResult[]> {
  const results: PublishResult[] = [];
  for (const job of jobs) {
    const { name } = job.source;
    results.push(await publishJob(job, (stage) => progress.stage(name, stage)));
    progress.done(name);
  }
  return results;
}
