import type { Document } from '../document/model.js';
import type { CoverLogo } from './cover-plan.js';
import type { Theme } from './theme.js';

/** The mark that the cover has room for; null where the publication has none. */
export function coverLogo({ logo, images }: Pick<Document, 'logo' | 'images'>, theme: Theme): CoverLogo | null {
  const asset = logo === null ? undefined : images.get(logo);
  return asset === undefined ? null : { ratio: asset.width / asset.height, ground: theme.logo.ground };
}
