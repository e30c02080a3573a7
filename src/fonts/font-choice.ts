import type { FontRole, FontWeight } from '../design/theme.js';

/** The part of a text design that chooses a face. */
export interface FontChoice {
  readonly font: FontRole;
  readonly weight: FontWeight;
}
