/** `:::columns` and `:::landscape`. */
import { describe, expect, it } from 'vitest';
import { buildFrom } from './build-from.js';
import { dumpDocument } from './dump-document.js';

const dump = (source: string): string => dumpDocument(buildFrom(source).document);
const rules = (source: string): readonly string[] => buildFrom(source).diagnostics.map(({ rule }) => rule);

describe('regions', () => {
  it.each([
    [':::columns\nنص\n:::', 'region 2 columns'],
    [':::columns{count=3 rule}\nنص\n:::', 'region 3 columns ruled'],
    [':::columns{count=٤}\nنص\n:::', 'region 4 columns'],
    [':::landscape\nنص\n:::', 'region landscape'],
  ])('%j', (source, expected) => {
    expect(dump(source)).toContain(expected);
  });

  it('tell of what they do not know', () => {
    expect(rules(':::columns{count=7}\nنص\n:::')).toHaveLength(1);
    expect(rules(':::landscape{count=2}\nنص\n:::')).toHaveLength(1);
    expect(rules(':::columns{count=2}\nنص\n:::')).toEqual([]);
  });
});
