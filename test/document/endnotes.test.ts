import { describe, expect, it } from 'vitest';
import { withEndnotes } from '../../src/document/endnotes.js';
import { plainText } from '../../src/document/plain-text.js';
import type { Block } from '../../src/document/model.js';
import { buildFrom } from './build-from.js';

const BODY = `قبل[^0].

# أول

نص[^a] ونص[^b] ونص[^a].

# ثانٍ

نص[^a] ثم[^c].

[^0]: صفر.
[^a]: ألف، وفيها[^n].
[^b]: باء.
[^c]: جيم.
[^n]: نون.
`;

function shape(place: string): readonly string[] {
  const { document } = buildFrom(`---\ntitle: عنوان\nlang: ar-EG\nnotes: {numbering: chapter, place: ${place}}\n---\n\n${BODY}`);
  return withEndnotes(document).blocks.map(nameOf);
}

function nameOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `H${block.level} ${plainText(block.children)}`;
    case 'endnotes':
      return block.notes.map(({ mark }) => mark).join(' ');
    default:
      return block.kind;
  }
}

describe('endnotes', () => {
  it('after the text are named in the table of contents, where they stand', () => {
    const { document } = buildFrom(`---\ntitle: عنوان\nlang: ar-EG\nnotes: {place: end}\n---\n\n::contents\n\n${BODY}`);
    const [contents] = withEndnotes(document).blocks;
    const lines = contents?.kind === 'contents' ? contents.entries.map(({ children, depth, target }) => `${plainText(children)} ${depth} ${target}`) : [];
    const heading = withEndnotes(document).blocks.findLast(({ kind }) => kind === 'heading');
    expect([lines.length, lines.at(-1)]).toEqual([3, `الحواشي 0 ${heading?.id}`]);
  });

  it('stay at the foot where nothing else is asked for', () => {
    expect(shape('foot')).toEqual(['paragraph', 'H1 أول', 'paragraph', 'H1 ثانٍ', 'paragraph']);
  });

  it('stand after the chapter that refers to them first, those inside of notes with theirs', () => {
    expect(shape('end-of-chapter')).toEqual(['paragraph', 'H1 أول', 'paragraph', 'H2 الحواشي', '١ ٢ ٣ ٤', 'H1 ثانٍ', 'paragraph', 'H2 الحواشي', '١']);
  });

  it('stand after the text, under a heading of its highest level', () => {
    expect(shape('end')).toEqual(['paragraph', 'H1 أول', 'paragraph', 'H1 ثانٍ', 'paragraph', 'H1 الحواشي', '١ ٢ ٣ ٤ ١']);
  });
});
