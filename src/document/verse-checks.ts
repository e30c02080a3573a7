/** Lines of classical verse whose halves are not as they should be. */
import type { PhrasingContent } from 'mdast';
import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import type { BuildContext } from './build-context.js';
import type { VerseLine } from './model.js';

/** A line has one half or two, and none is empty. */
export function checkHalves(halves: readonly (readonly PhrasingContent[])[], span: Span, { report }: BuildContext): void {
  const place = atSpan(span);
  if (halves.length > 2) {
    report({
      rule: 'verse-lines-have-two-halves',
      severity: 'error',
      message: `expected one gap in a line of verse, but here are ${halves.length - 1}`,
      place,
      hint: 'begin a new line after the second half; a muwashshah’s branches stand on lines of their own',
    });
  }
  if (halves.length > 1 && halves.some((half) => half.length === 0)) {
    report({
      rule: 'verse-halves-have-text',
      severity: 'error',
      message: 'expected a half on either side of the gap, but one of them is empty',
      place,
      hint: 'write both halves on one line, or remove the mark',
    });
  }
}

/**
 * A half alone ends or begins a stanza: a refrain, the fifth part of a mukhammas. Between whole lines it
 * has lost its mark.
 */
export function checkLone(lines: readonly VerseLine[], { report }: BuildContext): void {
  lines.forEach(({ hemistichs, span }, index) => {
    const around = [lines[index - 1], lines[index + 1]];
    if (hemistichs.length === 1 && around.every((line) => line?.hemistichs.length === 2)) {
      report({
        rule: 'verse-lines-have-a-gap',
        severity: 'warning',
        message: 'expected two halves, as in the lines above and below, but this line has no gap and is centred',
        place: atSpan(span),
        hint: 'write the poem’s mark between the halves, or a blank line after a refrain',
      });
    }
  });
}
