import type { DisplayRole } from '../document/model.js';
import type { TextDesign, Theme } from './theme.js';

/** How the lines of half-title, title page and colophon look. */
export function displayDesign(role: DisplayRole, { title, colors }: Theme): TextDesign {
  switch (role) {
    case 'half-title':
      return { ...title.subtitle, color: colors.text };
    case 'title':
      return title.title;
    case 'subtitle':
      return title.subtitle;
    case 'role':
      return title.byline;
    case 'byline':
      return { ...title.byline, size: title.abstract.size, leading: title.abstract.leading, color: colors.text };
    case 'logo':
    case 'imprint':
      return title.byline;
    case 'colophon':
      return { ...title.byline, color: colors.text };
  }
}
