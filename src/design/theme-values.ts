/**
 * The values that a theme file may hold, as schemas. The `error` of each ends the sentence
 * “expected title.sink to be …”. What is read is what the layout wants: points, `#rrggbb`, weights.
 */
import { z } from 'zod';
import { parseFontFeatures } from '../base/font-features.js';
import { pt, type Pt } from '../base/units.js';
import { COUNTER_STYLES } from '../locale/counters.js';
import { HEADING_COUNTERS } from '../locale/numbering.js';
import { parseLength, parsePaperSize } from '../source/lengths.js';
import { COLOR_PATTERN, colorOf, type Palette } from './palette.js';
import type { Color } from './color.js';

const LENGTH_PATTERN = /^(?:\d+(?:\.\d+)?|\.\d+) ?(?:pt|mm|cm|in|pc)$/i;
const PAPER_PATTERN = /^(?:a3|a4|a5|b5|letter|legal|[\d.]+ ?(?:mm|cm|in|pt|pc) ?[x×] ?[\d.]+ ?(?:mm|cm|in|pt|pc))$/i;

/** A mapping that has these keys and no others. */
export function record<Shape extends z.core.$ZodLooseShape>(description: string, shape: Shape) {
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? undefined : 'a mapping of tokens') }).readonly().describe(description);
}

/** In points. */
function lengthBetween(least: number, most: number) {
  const error = `a length from ${least}pt to ${most}pt, such as 12pt or 4mm`;
  return z
    .string({ error })
    .regex(LENGTH_PATTERN, { error })
    .transform((text, context): Pt => {
      const length = parseLength(text);
      if (length === null || length < least || length > most) {
        context.addIssue({ code: 'custom', message: error });
        return z.NEVER;
      }
      return length;
    });
}

/** Distances and thicknesses; nothing on a page is longer. */
export const length = lengthBetween(0, 1000);
/** Sizes of type. */
export const typeSize = lengthBetween(4, 200);
/** Distances of baselines. */
export const leading = lengthBetween(4, 400);

const paperError = 'a3, a4, a5, b5, letter, legal or width x height, such as 170mm x 240mm';

export const paper = z
  .string({ error: paperError })
  .regex(PAPER_PATTERN, { error: paperError })
  .transform((text, context) => {
    const size = parsePaperSize(text);
    if (size === null || Math.min(size.width, size.height) < pt(198) || Math.max(size.width, size.height) > pt(3402)) {
      context.addIssue({ code: 'custom', message: `${paperError}, with sides from 70mm to 1200mm` });
      return z.NEVER;
    }
    return size;
  });

export function share(least: number, most: number) {
  const error = `a number from ${least} to ${most}`;
  return z.number({ error }).min(least, { error }).max(most, { error });
}

export const flag = z.boolean({ error: 'true or false' });

export function oneOf<const Words extends readonly [string, ...string[]]>(...words: Words) {
  return z.enum(words, { error: words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words[words.length - 1] ?? ''}` : words[0] });
}

const FAMILIES = 'a font family, or a list of them';
const family = z.string({ error: FAMILIES }).trim().min(1, { error: FAMILIES });

/** One family or several, in order of preference. */
export const fontStack = z.union([family.transform((name) => [name]), z.array(family).min(1)], { error: FAMILIES }).readonly();

export const weight = oneOf('regular', 'bold').transform((name) => (name === 'bold' ? 700 : 400));

const featuresError = 'a list of OpenType features such as ss01, onum or calt=0';

export const fontFeatures = z
  .array(z.string({ error: featuresError }), { error: featuresError })
  .transform((list, context): readonly string[] => {
    const features = list.length === 0 ? [] : parseFontFeatures(list.join(' '));
    if (features === null) {
      context.addIssue({ code: 'custom', message: featuresError });
      return z.NEVER;
    }
    return features;
  });

const headingCountersError = 'a list of counters of headings, such as [chapter, decimal]';

export const headingCounters = z.array(z.enum(HEADING_COUNTERS, { error: headingCountersError }), { error: headingCountersError }).min(1, { error: headingCountersError }).readonly();

export const kashidaUse = oneOf('off', 'low', 'auto');

const countersError = 'a list of counters, such as [decimal, abjad]';

export const counters = z.array(z.enum(COUNTER_STYLES, { error: countersError }), { error: countersError }).min(1, { error: countersError }).readonly();

const columnsError = 'a number of columns: 1, 2 or 3';

export const columnCount = z.int({ error: columnsError }).min(1, { error: columnsError }).max(3, { error: columnsError });

const bulletsError = 'a list of short texts, such as ["•", "–"]';

export const bullets = z.array(z.string({ error: bulletsError }).min(1).max(4), { error: bulletsError }).min(1, { error: bulletsError }).readonly();

const COLOR = 'a colour such as "#143f5e", accent, "accent 8%", or cmyk(100 60 0 20)';

/** A colour of a theme with this palette. */
export function colorIn(palette: Partial<Palette>) {
  return z.string({ error: COLOR }).regex(COLOR_PATTERN, { error: COLOR }).transform((text, context): Color => {
    const color = colorOf(text, palette);
    if (color === null) {
      context.addIssue({ code: 'custom', message: COLOR });
      return z.NEVER;
    }
    return color;
  });
}

export type ColorSchema = ReturnType<typeof colorIn>;
