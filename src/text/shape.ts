/**
 * Runs → shaped pieces. A word is shaped once for each face, style and direction, and shared from
 * then on. Where a font looks across spaces, the words on both sides of such a space are one piece.
 */
import type { FontFace } from '../fonts/font.js';
import { endOfFirstLetters, isConcatenation, isMark, standsBeside, startOfLastLetters } from './across-spaces.js';
import { HarfBuzz, hasInkFrom, inkOfGlyph, invisibleText, loadFont, parseFeature, pathOfGlyph } from './harfbuzz.js';
import type { GlyphInk, HarfBuzzFont, OutlinePlace, ShapingSettings } from './harfbuzz.js';
import { contextAfter, contextBefore } from './joining.js';
import { kindAt, pieceEnd } from './pieces.js';
import { StretchMap } from './stretch-map.js';
import type { GlyphRun, InlineRun, Piece, ShapedRun, ShapedText, TextRun } from './types.js';

const HYPHEN = '\u2010';
const NON_BREAKING_HYPHEN = '\u2011';
const HYPHEN_MINUS = '-';
const TATWEEL = '\u0640';

/** The cache is emptied when it holds so many texts: a bound on memory, not a tuning knob. */
const MAX_CACHED_TEXTS = 200_000;

/** One for every face, script, language, direction and feature list. */
interface ShapingPlan extends ShapingSettings, HarfBuzzFont {
  /** Whether the face has U+2010; nearly every other has U+002D. */
  readonly hasHyphen: boolean;
  /**
   * Whether U+2011 is drawn as U+002D. HarfBuzz takes U+2010 where a face lacks it, and that of Arabic
   * faces lies low, for Arabic letters.
   */
  readonly raisesHyphens: boolean;
  readonly cache: Map<string, ShapedText>;
  /** Whether a rule looks across a space, by the letters around it. */
  readonly matteringSpaces: StretchMap;
}

export class Shaper {
  private readonly harfBuzz = new HarfBuzz();
  private readonly fonts = new Map<string, HarfBuzzFont>();
  private readonly inks = new Map<string, Map<number, GlyphInk | null>>();
  private readonly plans = new Map<string, ShapingPlan>();
  private cachedTexts = 0;

  /** Shapes a run of `text`. */
  shape(run: InlineRun, text: string): ShapedRun {
    return run.kind === 'object' ? run : this.shapeRun(this.plan(run), run, text);
  }

  /** Shapes a part of a word on its own, its letters joined as they are in the word. */
  shapePart(run: TextRun, text: string, start: number, end: number): ShapedText {
    return this.shapeWord(this.plan(run), run, text, start, end);
  }

  /** Shapes a word with so many tatweels before the letter at `at`, which stands inside it. */
  shapeWithTatweels(run: TextRun, text: string, start: number, end: number, at: number, count: number): ShapedText {
    const lengthened = text.slice(start, at) + TATWEEL.repeat(count) + text.slice(at, end);
    const before = contextBefore(text, start, run.script);
    return this.lookUp(this.plan(run), before, lengthened, contextAfter(text, end, run.script));
  }

  /** Whether a glyph's ink reaches from one end of its advance to the other. */
  fillsItsAdvance(face: FontFace, glyph: number, advance: number): boolean {
    return hasInkFrom(this.font(face), glyph, 0, advance);
  }

  /** Where a glyph is black; null of one without ink. */
  inkOf(face: FontFace, glyph: number): GlyphInk | null {
    const inks = this.inks.get(face.id) ?? new Map<number, GlyphInk | null>();
    this.inks.set(face.id, inks);
    const known = inks.get(glyph);
    if (known !== undefined) {
      return known;
    }
    const ink = inkOfGlyph(this.font(face), glyph);
    inks.set(glyph, ink);
    return ink;
  }

  /** A glyph's outline as SVG path data. */
  pathOf(face: FontFace, glyph: number, place: OutlinePlace): string {
    return pathOfGlyph(this.font(face), glyph, place);
  }

  private shapeRun(plan: ShapingPlan, run: TextRun, text: string): GlyphRun {
    const pieces: Piece[] = [];
    let start = run.start;
    while (start < run.end) {
      const kind = kindAt(text, start);
      let end = pieceEnd(text, start, run.end, kind);
      while (kind === 'word' && this.goesOn(plan, text, end, run.end)) {
        end = pieceEnd(text, end + 1, run.end, kind);
      }
      pieces.push({ kind, start, end, shaped: this.shapePiece(plan, run, text, kind, start, end) });
      start = end;
    }
    return { kind: 'glyphs', run, pieces };
  }

  private shapePiece(plan: ShapingPlan, run: TextRun, text: string, kind: Piece['kind'], start: number, end: number): ShapedText {
    switch (kind) {
      case 'word':
        return this.shapeWord(plan, run, text, start, end);
      case 'space':
        return this.lookUp(plan, '', text.charAt(start).replace('\t', ' '), '');
      case 'invisible':
        return invisibleText(text.slice(start, end));
      case 'softHyphen':
        return this.shapeSoftHyphen(plan, text.slice(start, end));
    }
  }

  private shapeWord(plan: ShapingPlan, run: TextRun, text: string, start: number, end: number): ShapedText {
    const before = contextBefore(text, start, run.script);
    const after = contextAfter(text, end, run.script);
    return this.lookUp(plan, before, text.slice(start, end), after);
  }

  /** The glyph of a hyphen, with the soft hyphen as its text. */
  private shapeSoftHyphen(plan: ShapingPlan, text: string): ShapedText {
    const hyphen = plan.hasHyphen ? HYPHEN : HYPHEN_MINUS;
    const { clusters, advance } = this.lookUp(plan, '', hyphen, '');
    return { clusters: clusters.map((cluster) => ({ ...cluster, text })), advance };
  }

  /**
   * Whether the word that ends at `end` must be shaped together with what follows after a space: a font's
   * rules look across it, or it bears a mark (a pause of the Quran).
   */
  private goesOn(plan: ShapingPlan, text: string, end: number, runEnd: number): boolean {
    const next = end + 1;
    if (next >= runEnd || kindAt(text, end) !== 'space' || kindAt(text, next) !== 'word') {
      return false;
    }
    return isMark(text, next) || (standsBeside(text, end, plan.spaceNeighbours) && this.spaceMatters(plan, text, end));
  }

  /** Whether what stands on one side of the space at `at` changes how the other side is shaped. */
  private spaceMatters(plan: ShapingPlan, text: string, at: number): boolean {
    const from = startOfLastLetters(text, at);
    const to = endOfFirstLetters(text, at + 1);
    const known = plan.matteringSpaces.find(text, from, to);
    if (known !== null) {
      return known;
    }
    const whole = text.slice(from, to);
    const apart = [text.slice(from, at), text.charAt(at), text.slice(at + 1, to)].map((part) => this.lookUp(plan, '', part, ''));
    const matters = !isConcatenation(this.harfBuzz.shape(plan, '', whole, ''), apart);
    plan.matteringSpaces.add(text, from, to, matters);
    return matters;
  }

  private lookUp(plan: ShapingPlan, before: string, text: string, after: string): ShapedText {
    const key = before === '' && after === '' ? text : `${before}\n${text}\n${after}`;
    const known = plan.cache.get(key);
    if (known !== undefined) {
      return known;
    }
    const shown = plan.raisesHyphens ? text.replaceAll(NON_BREAKING_HYPHEN, HYPHEN_MINUS) : text;
    const shaped = withText(this.harfBuzz.shape(plan, before, shown, after), shown, text);
    this.remember(plan, key, shaped);
    return shaped;
  }

  private remember(plan: ShapingPlan, key: string, shaped: ShapedText): void {
    if (this.cachedTexts >= MAX_CACHED_TEXTS) {
      this.plans.clear();
      this.cachedTexts = 0;
    }
    plan.cache.set(key, shaped);
    this.cachedTexts++;
  }

  private plan({ face, script, style, level }: TextRun): ShapingPlan {
    const rightToLeft = level % 2 === 1;
    const key = `${face.id} ${script} ${style.language} ${rightToLeft ? 'rtl' : 'ltr'} ${style.features.join()}`;
    const known = this.plans.get(key);
    if (known !== undefined) {
      return known;
    }
    const plan: ShapingPlan = {
      ...this.font(face),
      hasHyphen: face.has(HYPHEN.charCodeAt(0)),
      raisesHyphens: script !== 'Arab' && !face.has(NON_BREAKING_HYPHEN.charCodeAt(0)),
      script,
      language: style.language,
      rightToLeft,
      features: style.features.map(parseFeature),
      cache: new Map(),
      matteringSpaces: new StretchMap(),
    };
    this.plans.set(key, plan);
    return plan;
  }

  private font(face: FontFace): HarfBuzzFont {
    const known = this.fonts.get(face.id) ?? loadFont(face);
    this.fonts.set(face.id, known);
    return known;
  }
}

/** Gives the clusters of what was shaped the text that it stands for, of the same length. */
function withText(shaped: ShapedText, shown: string, text: string): ShapedText {
  if (shown === text) {
    return shaped;
  }
  const clusters = shaped.clusters.map((cluster) => ({ ...cluster, text: text.slice(cluster.start, cluster.end) }));
  return { ...shaped, clusters };
}
