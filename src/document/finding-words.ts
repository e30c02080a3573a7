import type { Metadata } from './metadata.js';

/** What a catalogue finds the publication by: subjects, then keywords, each once. */
export function findingWords({ subjects, keywords }: Pick<Metadata, 'subjects' | 'keywords'>): readonly string[] {
  return [...new Set([...subjects, ...keywords])];
}
