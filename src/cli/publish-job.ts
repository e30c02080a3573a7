import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { Diagnostic } from '../base/diagnostic.js';
import type { PressRequest } from '../base/press.js';
import { folderFonts, withOwnFonts } from '../fonts/folder.js';
import { shippedFonts } from '../fonts/shipped.js';
import { publish } from '../publish.js';
import type { Format, PublishResult, Stage } from '../publish-request.js';
import { readAssetsIn } from '../source/load.js';
import { shippedProfile } from '../source/shipped-profile.js';
import type { PublicationSource } from '../source/publication-source.js';

/** One publication to be made: plain data, so that it can be sent to another thread. */
export interface PublishJob {
  readonly source: Omit<PublicationSource, 'readAsset'>;
  readonly formats: readonly Format[];
  readonly title: string | null;
  readonly theme: string | null;
  readonly sourceDate: Date | null;
  readonly press: PressRequest;
}

/** What comes of a job depends on the job and on the files beside its source, on no other job. */
export async function publishJob(job: PublishJob, onStage: (stage: Stage) => void): Promise<PublishResult> {
  const folder = dirname(job.source.file.path);
  const ofFonts: Diagnostic[] = [];
  const own = await folderFonts(folder, (diagnostic) => ofFonts.push(diagnostic));
  const { outputs, diagnostics } = await publish({
    source: { ...job.source, readAsset: readAssetsIn(folder) },
    fonts: withOwnFonts(own, shippedFonts()),
    formats: job.formats,
    ...(job.title !== null && { title: job.title }),
    ...(job.theme !== null && { theme: job.theme }),
    ...(job.sourceDate !== null && { sourceDate: job.sourceDate }),
    press: job.press,
    pressProfile: shippedProfile,
    deflate: promisify(deflate),
    onStage,
  });
  return { outputs, diagnostics: [...ofFonts, ...diagnostics] };
}
