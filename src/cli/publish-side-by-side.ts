import { invariant } from '../base/assert.js';
import type { PublishResult, Stage } from '../publish-request.js';
import type { Progress } from './progress.js';
import type { PublishJob } from './publish-job.js';

/** Results in the order of the jobs, whichever was finished first. Rejects only for a fault of our own. */
export type PublishAll = (jobs: readonly PublishJob[], progress: Progress) => Promise<readonly PublishResult[]>;

/** Makes publications, one at a time. */
export interface JobWorker {
  run(job: PublishJob, onStage: (stage: Stage) => void): Promise<PublishResult>;
  /** Whatever it was doing. */
  stop(): Promise<void>;
}

/** Each holds a program and a publication in memory: some 200 MB. */
const MAX_WORKERS = 8;

/** UTF-16 units of text, some five pages: less takes no longer than a worker takes to load the program. */
const WORTH_A_WORKER = 5000;

/**
 * As many publications at a time as there are processors. With one processor, or where there is little
 * besides the longest publication, workers would cost more than they give.
 */
export function publishSideBySide(startWorker: () => JobWorker, processors: number): PublishAll {
  return async (jobs, progress) => {
    const count = Math.min(jobs.length, processors, MAX_WORKERS);
    if (count < 2 || !isWorthWorkers(jobs)) {
      const { publishInTurn } = await import('./publish-in-turn.js');
      return publishInTurn(jobs, progress);
    }
    const workers = Array.from({ length: count }, startWorker);
    try {
      return await share(jobs, workers, progress);
    } finally {
      await Promise.all(workers.map((worker) => worker.stop()));
    }
  };
}

/** Whoever is free takes the longest job that is left. */
async function share(jobs: readonly PublishJob[], workers: readonly JobWorker[], progress: Progress): Promise<readonly PublishResult[]> {
  const waiting = longestFirst(jobs);
  const results = new Map<PublishJob, PublishResult>();
  const work = async (worker: JobWorker): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const { name } = job.source;
      results.set(job, await worker.run(job, (stage) => progress.stage(name, stage)));
      progress.done(name);
    }
  };
  await Promise.all(workers.map(work));
  return jobs.map((job) => {
    const result = results.get(job);
    invariant(result !== undefined, 'every job has its result');
    return result;
  });
}

function isWorthWorkers(jobs: readonly PublishJob[]): boolean {
  const [, ...others] = longestFirst(jobs);
  return others.reduce((total, job) => total + lengthOf(job), 0) >= WORTH_A_WORKER;
}

function longestFirst(jobs: readonly PublishJob[]): PublishJob[] {
  return jobs.toSorted((one, other) => lengthOf(other) - lengthOf(one));
}

/** In UTF-16 units. The text of a book is in its chapters, which have not been read yet: it counts as the longest. */
function lengthOf({ source }: PublishJob): number {
  return source.format === 'book' ? Number.MAX_SAFE_INTEGER : source.file.text.length;
}
