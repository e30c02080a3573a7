/**
 * HarfBuzz, and nothing else here knows it. Words are shaped once for each face, style and
 * direction, and shared from then on.
 */
import * as hb from 'harfbuzzjs';
import { invariant } from '../base/assert.js';
import { fontUnit } from '../base/units.js';
import type { FontFace } from '../fonts/font.js';
import { cutPieces } from './pieces.js';
import type { PieceRange } from './pieces.js';
import { rulesReachAcross } from '../fonts/space-rules.js';
import { SfntTables } from '../fonts/sfnt.js';
import { firstLetters, isConcatenation, joinAcrossSpaces, lastLetters } from './across-spaces.js';
import { contextAfter, contextBefore } from './joining.js';
import { SPACE } from './space.js';
import type { Cluster, Glyph, InlineRun, Piece, ShapedRun, ShapedText, TextRun } from './types.js';

/** The cache is emptied when it holds so many texts: a bound on memory, not a tuning knob. */
const MAX_CACHED_TEXTS = 200_000;

const FLAGS =
  hb.BufferFlag.REMOVE_DEFAULT_IGNORABLES |
  hb.BufferFlag.PRODUCE_SAFE_TO_INSERT_TATWEEL;

interface LoadedFont {
  readonly font: hb.Font;
  /** Whether the font has rules that look across spaces. */
  readonly reachesAcrossSpaces: boolean;
}

/** How a run's text is shaped; one for every face, script, language, direction and feature list. */
interface ShapingPlan extends LoadedFont {
  readonly script: string;
  readonly language: string;
  readonly rightToLeft: boolean;
  readonly features: hb.Feature[];
  readonly cache: Map<string, ShapedText>;
  /** Whether a rule looks across a space, by the letters around it. */
  readonly matteringSpaces: Map<string, boolean>;
}

export class Shaper {
  private readonly fonts = new Map<string, LoadedFont>();
  private readonly plans = new Map<string, ShapingPlan>();
  private readonly buffer = new hb.Buffer();
  private cachedTexts = 0;

  /** Shapes a run of `text`. */
  shape(run: InlineRun, text: string): ShapedRun {
    if (run.kind === 'object') {
      return run;
    }
    const plan = this.plan(run);
    const cut = cutPieces(text, run.start, run.end);
    const ranges = plan.reachesAcrossSpaces ? joinAcrossSpaces(cut, (start, end) => this.spaceMatters(plan, text, start, end)) : cut;
    const pieces = ranges.map((range) => this.piece(plan, run, text, range));
    return { kind: 'glyphs', run, pieces };
  }

  /** Shapes a part of a word on its own, its letters joined as they are in the word. */
  shapePart(run: TextRun, text: string, start: number, end: number): ShapedText {
    return this.shapeWord(this.plan(run), run, text, start, end);
  }

  private piece(plan: ShapingPlan, run: TextRun, text: string, range: PieceRange): Piece {
    return { ...range, shaped: this.shapeRange(plan, run, text, range) };
  }

  private shapeRange(plan: ShapingPlan, run: TextRun, text: string, { kind, start, end }: PieceRange): ShapedText {
    switch (kind) {
      case 'word':
        return this.shapeWord(plan, run, text, start, end);
      case 'space':
        return this.lookUp(plan, '', text.slice(start, end).replace('\t', ' '), '');
      case 'invisible':
        return invisible(text.slice(start, end));
    }
  }

  /** Whether what stands on one side of the space at `start` changes how the other side is shaped. */
  private spaceMatters(plan: ShapingPlan, text: string, start: number, end: number): boolean {
    const before = lastLetters(text, start);
    const space = text.slice(start, end);
    const after = firstLetters(text, end);
    const key = before + space + after;
    const known = plan.matteringSpaces.get(key);
    if (known !== undefined) {
      return known;
    }
    const apart = [before, space, after].map((part) => this.lookUp(plan, '', part, ''));
    const together = this.lookUp(plan, '', key, '');
    const matters = !isConcatenation(together, apart);
    plan.matteringSpaces.set(key, matters);
    return matters;
  }

  private shapeWord(plan: ShapingPlan, run: TextRun, text: string, start: number, end: number): ShapedText {
    const before = contextBefore(text, start, run.script);
    const after = contextAfter(text, end, run.script);
    return this.lookUp(plan, before, text.slice(start, end), after);
  }

  private lookUp(plan: ShapingPlan, before: string, text: string, after: string): ShapedText {
    const key = before === '' && after === '' ? text : `${before}\n${text}\n${after}`;
    const known = plan.cache.get(key);
    if (known !== undefined) {
      return known;
    }
    const shaped = this.run(plan, before, text, after);
    this.remember(plan, key, shaped);
    return shaped;
  }

  private remember(plan: ShapingPlan, key: string, shaped: ShapedText): void {
    if (this.cachedTexts >= MAX_CACHED_TEXTS) {
      for (const { cache } of this.plans.values()) {
        cache.clear();
      }
      this.cachedTexts = 0;
    }
    plan.cache.set(key, shaped);
    this.cachedTexts++;
  }

  private run(plan: ShapingPlan, before: string, text: string, after: string): ShapedText {
    const { buffer } = this;
    buffer.reset();
    buffer.setClusterLevel(hb.ClusterLevel.MONOTONE_GRAPHEMES);
    buffer.addText(before + text + after, before.length, text.length);
    buffer.setDirection(plan.rightToLeft ? hb.Direction.RTL : hb.Direction.LTR);
    buffer.setScript(plan.script);
    buffer.setLanguage(plan.language);
    buffer.setFlags(FLAGS);
    hb.shape(plan.font, buffer, plan.features);
    return toShapedText(buffer, text, before.length, plan.rightToLeft);
  }

  private plan(run: TextRun): ShapingPlan {
    const { face, script, style, level } = run;
    const rightToLeft = level % 2 === 1;
    const key = `${face.id} ${script} ${style.language} ${rightToLeft ? 'rtl' : 'ltr'} ${style.features.join()}`;
    const known = this.plans.get(key);
    if (known !== undefined) {
      return known;
    }
    const plan: ShapingPlan = {
      ...this.font(face),
      script,
      language: style.language,
      rightToLeft,
      features: style.features.map(parseFeature),
      cache: new Map(),
      matteringSpaces: new Map(),
    };
    this.plans.set(key, plan);
    return plan;
  }

  private font(face: FontFace): LoadedFont {
    const known = this.fonts.get(face.id);
    if (known !== undefined) {
      return known;
    }
    const font = new hb.Font(new hb.Face(new hb.Blob(face.bytes)));
    const reachesAcrossSpaces = rulesReachAcross(new SfntTables(face.bytes), font.nominalGlyph(SPACE) ?? 0);
    const loaded = { font, reachesAcrossSpaces };
    this.fonts.set(face.id, loaded);
    return loaded;
  }
}

function parseFeature(notation: string): hb.Feature {
  const feature = hb.Feature.fromString(notation);
  invariant(feature !== undefined, `OpenType feature ${notation} is in HarfBuzz' notation`);
  return feature;
}

function invisible(text: string): ShapedText {
  const cluster: Cluster = {
    start: 0,
    end: text.length,
    text,
    glyphs: [],
    advance: fontUnit(0),
    unsafeToBreak: false,
    safeToInsertTatweel: false,
  };
  return { clusters: [cluster], advance: fontUnit(0) };
}

/** A cluster while its glyphs are gathered. */
interface OpenCluster {
  readonly start: number;
  readonly glyphs: Glyph[];
  pen: number;
  flags: number;
}

/** Reads the buffer, which holds glyphs in visual order. */
function toShapedText(buffer: hb.Buffer, text: string, offset: number, rightToLeft: boolean): ShapedText {
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const visual: OpenCluster[] = [];
  let total = 0;
  infos.forEach((info, index) => {
    const position = positions[index];
    invariant(position !== undefined, 'every glyph has a position');
    const start = info.cluster - offset;
    let open = visual[visual.length - 1];
    if (open === undefined || open.start !== start) {
      open = { start, glyphs: [], pen: 0, flags: 0 };
      visual.push(open);
    }
    open.glyphs.push({
      id: info.codepoint,
      x: fontUnit(open.pen + position.xOffset),
      y: fontUnit(position.yOffset),
      advance: fontUnit(position.xAdvance),
    });
    open.pen += position.xAdvance;
    open.flags |= info.flags;
    total += position.xAdvance;
  });
  if (visual.length === 0) {
    return invisible(text);
  }
  const logical = rightToLeft ? visual.reverse() : visual;
  return { clusters: logical.map((open, index) => closeCluster(open, logical[index + 1], index, text)), advance: fontUnit(total) };
}

/** A removed ignorable's text goes to the cluster before it, at the start to the one after it. */
function closeCluster(open: OpenCluster, next: OpenCluster | undefined, index: number, text: string): Cluster {
  const start = index === 0 ? 0 : open.start;
  const end = next?.start ?? text.length;
  return {
    start,
    end,
    text: text.slice(start, end),
    glyphs: open.glyphs,
    advance: fontUnit(open.pen),
    unsafeToBreak: (open.flags & hb.GlyphFlag.UNSAFE_TO_BREAK) !== 0,
    safeToInsertTatweel: (open.flags & hb.GlyphFlag.SAFE_TO_INSERT_TATWEEL) !== 0,
  };
}
