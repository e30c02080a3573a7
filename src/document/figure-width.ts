import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import { toNumerals } from '../locale/numerals.js';
import type { BuildContext } from './build-context.js';

const NAMED: ReadonlyMap<string, number> = new Map([['full', 1], ['half', 0.5]]);
const PERCENT = /^([1-9]\d?|100)[%٪]$/;

/** Of `{width=…}` after an image, as a share of the measure; null where there is none, or none that fits, which is told. */
export function figureWidth(values: ReadonlyMap<string, string>, span: Span, { report }: BuildContext): number | null {
  const value = values.get('width');
  const tell = (rule: string, message: string): void => {
    report({ rule, severity: 'error', message, place: atSpan(span), hint: 'write {width=half}, {width=full} or {width=70%}' });
  };
  for (const key of values.keys()) {
    if (key !== 'width' && key !== 'align' && key !== 'place') {
      tell('figure-attributes-are-known', `expected width, align or place in the braces after an image, but there is no ${key}`);
    }
  }
  if (value === undefined) {
    return null;
  }
  const percent = PERCENT.exec(toNumerals(value, 'latn'))?.[1];
  const share = NAMED.get(value) ?? (percent === undefined ? null : Number(percent) / 100);
  if (share === null) {
    tell('figure-attributes-fit', `expected width to be full, half or a percentage up to 100%, but “${value}” came`);
  }
  return share;
}

/** Of `{align=…}`: the side where the figure stands with text beside it; null where there is none, or none that fits, which is told. */
export function figureSide(values: ReadonlyMap<string, string>, span: Span, { report }: BuildContext): 'start' | 'end' | null {
  const value = values.get('align');
  if (value === undefined || value === 'start' || value === 'end') {
    return value ?? null;
  }
  report({
    rule: 'figure-attributes-fit',
    severity: 'error',
    message: `expected align to be start or end, but “${value}” came`,
    place: atSpan(span),
    hint: 'write {align=start width=40%}, or no align for an image in the middle',
  });
  return null;
}

/** Not with `{place=here}`: whether the figure may stand at the head of the next page; what `place` says else is told. */
export function figureFloats(values: ReadonlyMap<string, string>, span: Span, { report }: BuildContext): boolean {
  const value = values.get('place');
  if (value !== undefined && value !== 'here') {
    report({
      rule: 'figure-attributes-fit',
      severity: 'error',
      message: `expected place to be here, but “${value}” came`,
      place: atSpan(span),
      hint: 'write {place=here} for a figure that stands where it is written, or no place',
    });
  }
  return value !== 'here';
}
