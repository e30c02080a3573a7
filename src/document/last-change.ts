import type { Metadata } from './metadata.js';

/** When the text was last changed: the day that is given, else when it was published. */
export function lastChange({ modified }: Pick<Metadata, 'modified'>, published: Date): Date {
  return modified === null ? published : new Date(modified);
}
