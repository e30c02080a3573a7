import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/model.js';
import { buildFrom, shown } from './build-from.js';

const BODY = `# أول

نص[^a] ونص[^b] ونص[^a].

# ثانٍ

نص[^a] ثم[^c] ثم[^d].

[^a]: ألف، وفيها[^n].
[^b]: باء.
[^c]: جيم.
[^d]: دال.
[^n]: نون.
`;

const built = (notes: string) => buildFrom(`---\ntitle: عنوان\nlang: ar-EG\nnotes: ${notes}\n---\n\n${BODY}`);
const marks = ({ notes }: Document): string => notes.map(({ mark }) => mark).join(' ');

describe('marks of notes', () => {
  it('count on through the publication, or anew in each chapter, those inside of notes with theirs', () => {
    expect(marks(built('{numbering: book}').document)).toBe('١ ٢ ٣ ٤ ٥');
    expect(marks(built('{numbering: chapter}').document)).toBe('١ ٢ ٣ ١ ٢');
    expect(marks(built('{numbering: page}').document)).toBe('١ ٢ ٣ ١ ٢');
  });

  it('are letters or symbols where that is asked for', () => {
    expect(marks(built('{marks: letters}').document)).toBe('أ ب ت ث ج');
    expect(marks(built('{marks: symbols, numbering: chapter}').document)).toBe('* † ‡ * †');
  });

  it('are told where they are none', () => {
    expect(shown(built('{marks: stars}').diagnostics)).toEqual(['error front-matter-values-fit-their-keys @ 4:16 «stars»']);
    expect(built('{numbering: page, place: end}').diagnostics.map(({ rule }) => rule)).toEqual(['front-matter-values-fit-their-keys']);
  });
});
