import { invariant } from '../base/assert.js';
import type { PublishResult, Stage } from '../publish-request.js';
import type { Progress } from './progress.js';
import type { PublishJob } from './publish-job.js';

/**
 * Makes so many publications at a time, or where that is null, as many as is quickest. Results are in the order of the
 * jobs, whichever was finished first. Rejects only for a fault of our own.
 */
export type PublishAll = (jobs: readonly PublishJob[], progress: Progress, atATime: number | null) => Promise<readonly PublishResult[]>;

/** Makes publications, one at a time. */
export interface JobWorker {
  run(job: PublishJob, onStage: (stage: Stage) => void): Promise<PublishResult>;
  /** Whatever it was doing. */
  stop(): Promise<void>;
}

/** Each holds a program and a publication in memory: some 200 MB. */
export const MAX_JOBS = 8;

/** What one worker keeps busy: V8 compiles and collects garbage in threads of its own beside it. */
const PROCESSORS_OF_A_WORKER = 2;

/** UTF-16 units of text, some five pages: less takes no longer than a worker takes to load the program. */
const WORTH_A_WORKER = 5000;

/**
 * One publication at a time for two processors, with those of some length. On two processors, or where there
 * is little besides the longest publication, workers would cost more than they give.
 */
export function publishSideBySide(startWorker: () => JobWorker, processors: number): PublishAll {
  return async (jobs, progress, atATime) => {
    const count = Math.min(jobs.length, atATime ?? workersFor(jobs, processors));
    if (count < 2) {
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

function workersFor(jobs: readonly PublishJob[], processors: number): number {
  const [, ...others] = longestFirst(jobs);
  const besides = others.reduce((total, job) => total + lengthOf(job), 0);
  return besides < WORTH_A_WORKER ? 1 : Math.min(Math.floor(processors / PROCESSORS_OF_A_WORKER), MAX_JOBS);
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

function longestFirst(jobs: readonly PublishJob[]): PublishJob[] {
  return jobs.toSorted((one, other) => lengthOf(other) - lengthOf(one));
}

/** In UTF-16 units. The text of a book is in its chapters, which have not been read yet: it counts as the longest. */
function lengthOf({ source }: PublishJob): number {
  return source.format === 'book' ? Number.MAX_SAFE_INTEGER : source.file.text.length;
}
