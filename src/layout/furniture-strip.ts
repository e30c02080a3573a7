/**
 * A running head or foot: what its theme wants at the start, in the middle and at the end of a line,
 * with a rule between it and the text. Texts that are too long lose their last words.
 */
import type { Rect } from '../base/geometry.js';
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { FurnitureMatter, FurniturePlaces } from '../design/theme.js';
import { isolatedString, isolatedText } from '../document/isolated-text.js';
import type { Heading, Section } from '../document/model.js';
import { plainInline } from '../text/collect.js';
import { inkOfLine } from '../text/line-ink.js';
import { measureInline } from '../text/measure.js';
import { layoutParagraph } from '../text/paragraph.js';
import type { InlineText, Line } from '../text/types.js';
import type { LayoutContext } from './context.js';
import { textStyle, UNOWNED } from './text-styles.js';
import type { FillItem, ImageItem, Item, Mark } from './types.js';

/** What a page has to say of itself. */
export interface PageWords {
  readonly part: Section | null;
  readonly chapter: Heading | null;
  /** The chapter, where it has no sections yet. */
  readonly section: Heading | null;
  readonly folio: string;
}

const PAGINATION: Mark = { kind: 'artifact', type: 'pagination' };
const BETWEEN_AUTHORS = '، ';

/** Two texts of a strip together take at most this share of the measure. */
const SHARE = 0.92;
/** Least distance of what stands in the middle from what stands beside it, in points. */
const GAP = 12;
/** Punctuation that an ellipsis replaces. */
const TRAILING_MARKS = /[\p{P}\s]+$/u;
/** From the baseline of the running head to its rule, in points, or a third of the way to the text. */
const RULE_DROP = 6;
/** Between the ink of a strip and its rule, in points. */
const RULE_CLEARANCE = 1;
/** Of a mark below the baseline, as a share of its height. */
const LOGO_DEPTH = 0.2;

type Place = keyof FurniturePlaces;

/** One thing that stands on the strip, on its baseline. */
interface Setting {
  readonly width: Pt;
  /** Ink above and below the baseline. */
  readonly rise: Pt;
  readonly depth: Pt;
  readonly show: (x: Pt, baseline: Pt) => Item;
}

export class FurnitureStrip {
  /** Most pages repeat the one before. */
  private readonly known = new Map<string, Setting | null>();

  constructor(private readonly context: LayoutContext) {}

  head(places: FurniturePlaces, words: PageWords, block: Rect): readonly Item[] {
    const { headGap, headRule } = this.context.theme.furniture;
    const baseline = pt(block.y - headGap);
    const settings = this.settings(places, words, block.width);
    const depth = Math.max(0, ...settings.map(([, { depth: down }]) => down));
    const drop = Math.max(Math.min(RULE_DROP, headGap / 3), RULE_CLEARANCE + depth);
    return [...this.placed(settings, baseline, block), ...this.rule(headRule, baseline + drop, settings, block)];
  }

  foot(places: FurniturePlaces, words: PageWords, block: Rect): readonly Item[] {
    const { footGap, footRule } = this.context.theme.furniture;
    const baseline = pt(block.y + block.height + footGap);
    const settings = this.settings(places, words, block.width);
    const rise = Math.max(0, ...settings.map(([, { rise: up }]) => up));
    return [...this.placed(settings, baseline, block), ...this.rule(footRule, baseline - rise - RULE_DROP - footRule, settings, block)];
  }

  /** The middle first: the others share what it leaves. */
  private settings(places: FurniturePlaces, words: PageWords, measure: Pt): readonly (readonly [Place, Setting])[] {
    const middle = this.set(places.center, words, pt(measure / 3));
    const beside = middle === null ? (measure * SHARE) / 2 : (measure - middle.width) / 2 - GAP;
    const start = this.set(places.start, words, pt(beside));
    const end = this.set(places.end, words, pt(beside));
    const all = [['start', start], ['center', middle], ['end', end]] as const;
    return all.flatMap(([place, setting]) => (setting === null ? [] : [[place, setting] as const]));
  }

  private placed(settings: readonly (readonly [Place, Setting])[], baseline: Pt, { x, width }: Rect): readonly Item[] {
    const startsAt = this.context.direction === 'rtl' ? 'right' : 'left';
    return settings.map(([place, setting]) => {
      const slack = width - setting.width;
      const isLeft = (place === 'start') === (startsAt === 'left');
      return setting.show(pt(x + (place === 'center' ? slack / 2 : isLeft ? 0 : slack)), baseline);
    });
  }

  private rule(height: Pt, y: number, settings: readonly unknown[], { x, width }: Rect): readonly FillItem[] {
    const rect = { x, y: pt(y), width, height };
    return height > 0 && settings.length > 0 ? [{ kind: 'fill', rect, color: this.context.theme.colors.rule, mark: PAGINATION }] : [];
  }

  private set(matter: FurnitureMatter, words: PageWords, limit: Pt): Setting | null {
    if (matter === 'logo') {
      return this.logo();
    }
    const text = this.textOf(matter, words);
    const key = `${limit} ${text}`;
    const known = this.known.get(key);
    const setting = known === undefined ? this.text(text, limit) : known;
    this.known.set(key, setting);
    return setting;
  }

  private textOf(matter: Exclude<FurnitureMatter, 'logo'>, { part, chapter, section, folio }: PageWords): string {
    const { metadata } = this.context.document;
    switch (matter) {
      case 'none':
        return '';
      case 'title':
        return isolatedString(metadata.title, metadata);
      case 'part':
        return isolatedString(part?.title ?? metadata.title, metadata);
      case 'chapter':
        return chapter === null ? '' : isolatedText(chapter.children);
      case 'section':
        return section === null ? '' : isolatedText(section.children);
      case 'author':
        return metadata.authors.map((name) => isolatedString(name, metadata)).join(BETWEEN_AUTHORS);
      case 'folio':
        return folio;
    }
  }

  private text(text: string, limit: Pt): Setting | null {
    const { context } = this;
    const [line] = text === '' ? [] : setLine(fitted(text, limit, context), context);
    if (line === undefined) {
      return null;
    }
    const ink = inkOfLine(line, context.engine.shaper);
    const [rise, depth] = [Math.max(0, ...ink.map(({ top }) => top)), Math.max(0, ...ink.map(({ bottom }) => -bottom))];
    return { width: line.width, rise: pt(rise), depth: pt(depth), show: (x, baseline) => ({ kind: 'line', x: pt(x - line.indent), baseline, line, mark: PAGINATION }) };
  }

  private logo(): Setting | null {
    const { document, theme } = this.context;
    const asset = document.logo === null ? undefined : document.images.get(document.logo);
    if (document.logo === null || asset === undefined) {
      return null;
    }
    const path = document.logo;
    const height = pt(Math.min(theme.logo.headHeight, (this.context.block.width / 3) * (asset.height / asset.width)));
    const width = pt((height * asset.width) / asset.height);
    const depth = pt(height * LOGO_DEPTH);
    const show = (x: Pt, baseline: Pt): ImageItem => ({ kind: 'image', rect: { x, y: pt(baseline + depth - height), width, height }, path, mark: PAGINATION });
    return { width, rise: pt(height - depth), depth, show };
  }
}

/** Longer than any strip, in points. */
const ENDLESS = pt(10_000);

function setLine(text: InlineText, { direction, engine }: LayoutContext): readonly Line[] {
  const style = { align: 'left', direction, measure: ENDLESS, firstLineIndent: ZERO_PT, kashida: 'off', hang: false } as const;
  return layoutParagraph(text, style, engine).slice(0, 1);
}

/** The text, or as many of its first words as fit, with an ellipsis. */
function fitted(text: string, limit: Pt, context: LayoutContext): InlineText {
  const fits = (candidate: InlineText): boolean => measureInline(candidate, context.engine, context.direction).maxWidth <= limit;
  const whole = furnitureText(text, context);
  if (fits(whole)) {
    return whole;
  }
  const words = text.split(/\s+/u);
  for (let count = words.length - 1; count > 1; count -= 1) {
    const shorter = furnitureText(`${words.slice(0, count).join(' ').replace(TRAILING_MARKS, '')}…`, context);
    if (fits(shorter)) {
      return shorter;
    }
  }
  return furnitureText(`${words[0] ?? ''}…`, context);
}

function furnitureText(text: string, context: LayoutContext): InlineText {
  return plainInline(text, textStyle(context.theme.furniture.text, context), UNOWNED);
}
