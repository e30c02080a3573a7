/** The publisher's mark: one image file that the front matter, or the theme, names. */
import { atSpan, type Report } from '../base/diagnostic.js';
import { loadImage } from './assets.js';
import type { GivenName } from './front-matter-values.js';
import type { ReadAsset } from './publication-source.js';
import type { SourceImage } from './source-image.js';

/** Null, and told at the name, where the file is missing or damaged. */
export async function loadLogo({ name, span }: GivenName, readAsset: ReadAsset, report: Report): Promise<SourceImage | null> {
  const loaded = await loadImage(name.replace(/^(?:\.\/)+/, ''), readAsset);
  if (loaded.kind === 'image') {
    return loaded.image;
  }
  loaded.problems.forEach((problem) => {
    report({ ...problem, severity: 'error', place: atSpan(span) });
  });
  return null;
}
