/** UAX #14 through `findBreakPoints`: every line of LineBreakTest.txt but the listed differences. */
import { expect, it } from 'vitest';
import { findBreakPoints } from '../../src/text/break-points.js';
import { KNOWN_DIFFERENCES } from './line-break-differences.js';
import { unicodeDataLines } from './unicode-data.js';

interface Row {
  readonly text: string;
  readonly breaks: readonly number[];
}

/** `× 0023 ÷ 2329 ÷`: breaks as offsets, without the one at the start that never is. */
function parse(line: string): Row {
  let text = '';
  const breaks: number[] = [];
  for (const token of line.split(/\s+/)) {
    if (token === '÷') {
      breaks.push(text.length);
    } else if (token !== '×') {
      text += String.fromCodePoint(Number.parseInt(token, 16));
    }
  }
  return { text, breaks };
}

it('breaks every line of LineBreakTest.txt as it says, but for the known differences', () => {
  const different = unicodeDataLines('LineBreakTest-15.0.0').filter((line) => {
    const { text, breaks } = parse(line);
    const found = findBreakPoints(text).map(({ position }) => position);
    return JSON.stringify(found) !== JSON.stringify(breaks);
  });
  expect(new Set(different)).toEqual(KNOWN_DIFFERENCES);
  expect(unicodeDataLines('LineBreakTest-15.0.0')).toHaveLength(7_654);
});
