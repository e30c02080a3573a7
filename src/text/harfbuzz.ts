/** HarfBuzz, and nothing else here knows it: strings in, clusters out. */
import * as hb from 'harfbuzzjs';
import { invariant } from '../base/assert.js';
import { fontUnit, type FontUnit } from '../base/units.js';
import type { FontFace } from '../fonts/font.js';
import { SfntTables } from '../fonts/sfnt.js';
import { spaceNeighbours } from '../fonts/space-rules.js';
import { SPACE } from './space.js';
import type { Cluster, Glyph, ShapedText } from './types.js';

const FLAGS = hb.BufferFlag.REMOVE_DEFAULT_IGNORABLES | hb.BufferFlag.PRODUCE_SAFE_TO_INSERT_TATWEEL;

export interface HarfBuzzFont {
  readonly font: hb.Font;
  /** Characters whose shaping may depend on what stands beyond a space beside them. */
  readonly spaceNeighbours: 'any' | ReadonlySet<number>;
}

export function loadFont(face: FontFace): HarfBuzzFont {
  const hbFace = new hb.Face(new hb.Blob(face.bytes));
  const font = new hb.Font(hbFace);
  const glyphs = spaceNeighbours(new SfntTables(face.bytes), font.nominalGlyph(SPACE) ?? 0);
  return { font, spaceNeighbours: glyphs === 'any' ? 'any' : charactersOf(glyphs, hbFace, font) };
}

/** Where a glyph is black, from its origin; y upwards. */
export interface GlyphInk {
  readonly left: FontUnit;
  readonly right: FontUnit;
  readonly top: FontUnit;
  readonly bottom: FontUnit;
}

/** Null of a glyph without ink. */
export function inkOfGlyph({ font }: HarfBuzzFont, glyph: number): GlyphInk | null {
  const extents = font.glyphExtents(glyph);
  if (extents === undefined || extents.height === 0) {
    return null;
  }
  const { xBearing, yBearing, width, height } = extents;
  return { left: fontUnit(xBearing), right: fontUnit(xBearing + width), top: fontUnit(yBearing), bottom: fontUnit(yBearing + height) };
}

/** Where an outline stands, and by how much its font units are scaled. */
export interface OutlinePlace {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** SVG path data of absolute commands. */
export function pathOfGlyph({ font }: HarfBuzzFont, glyph: number, { scale, x, y }: OutlinePlace): string {
  const parts: string[] = [];
  const add = (command: string, ...points: readonly number[]): void => {
    parts.push(command + points.map((value, index) => value * scale + (index % 2 === 0 ? x : y)).map((value) => value.toFixed(2)).join(' '));
  };
  const funcs = new hb.DrawFuncs();
  funcs.setMoveToFunc((...points) => { add('M', ...points.slice(0, 2) as number[]); });
  funcs.setLineToFunc((...points) => { add('L', ...points.slice(0, 2) as number[]); });
  funcs.setQuadraticToFunc((...points) => { add('Q', ...points.slice(0, 4) as number[]); });
  funcs.setCubicToFunc((...points) => { add('C', ...points.slice(0, 6) as number[]); });
  funcs.setClosePathFunc(() => { add('Z'); });
  font.drawGlyph(glyph, funcs, null);
  return parts.join('');
}

/** Whether a glyph's ink begins at `left` or before it, and ends at `right` or after it, in font units. */
export function hasInkFrom({ font }: HarfBuzzFont, glyph: number, left: number, right: number): boolean {
  const extents = font.glyphExtents(glyph);
  return extents !== undefined && extents.height !== 0 && extents.xBearing <= left && extents.xBearing + extents.width >= right;
}

/** The characters of the glyphs; any, where one of them only comes about by substitution. */
function charactersOf(glyphs: ReadonlySet<number>, face: hb.Face, font: hb.Font): 'any' | ReadonlySet<number> {
  const characters = new Set<number>();
  const found = new Set<number>();
  if (glyphs.size > 0) {
    for (const codePoint of face.collectUnicodes()) {
      const glyph = font.nominalGlyph(codePoint);
      if (glyph !== undefined && glyphs.has(glyph)) {
        characters.add(codePoint);
        found.add(glyph);
      }
    }
  }
  return found.size === glyphs.size ? characters : 'any';
}

export interface ShapingSettings {
  readonly font: hb.Font;
  /** ISO 15924. */
  readonly script: string;
  /** BCP 47. */
  readonly language: string;
  readonly rightToLeft: boolean;
  readonly features: hb.Feature[];
}

export function parseFeature(notation: string): hb.Feature {
  const feature = hb.Feature.fromString(notation);
  invariant(feature !== undefined, `OpenType feature ${notation} is in HarfBuzz' notation`);
  return feature;
}

/** Owns HarfBuzz' buffer. */
export class HarfBuzz {
  private readonly buffer = new hb.Buffer();

  /** Shapes `text` between what stands beside it, which decides how its outer letters join. */
  shape(settings: ShapingSettings, before: string, text: string, after: string): ShapedText {
    const { buffer } = this;
    buffer.reset();
    buffer.setClusterLevel(hb.ClusterLevel.MONOTONE_GRAPHEMES);
    buffer.addText(before + text + after, before.length, text.length);
    buffer.setDirection(settings.rightToLeft ? hb.Direction.RTL : hb.Direction.LTR);
    buffer.setScript(settings.script);
    buffer.setLanguage(settings.language);
    buffer.setFlags(FLAGS);
    hb.shape(settings.font, buffer, settings.features);
    return readBuffer(buffer, text, before.length, settings.rightToLeft);
  }
}

/** Text that is not drawn: one cluster without glyphs. */
export function invisibleText(text: string): ShapedText {
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

/** The buffer holds glyphs in visual order. */
function readBuffer(buffer: hb.Buffer, text: string, offset: number, rightToLeft: boolean): ShapedText {
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
    return invisibleText(text);
  }
  const logical = rightToLeft ? visual.reverse() : visual;
  const clusters = logical.map((open, index) => closeCluster(open, index === 0 ? 0 : open.start, logical[index + 1], text));
  return { clusters, advance: fontUnit(total) };
}

/** A removed ignorable's text goes to the cluster before it, at the start to the one after it. */
function closeCluster({ glyphs, pen, flags }: OpenCluster, start: number, next: OpenCluster | undefined, text: string): Cluster {
  const end = next?.start ?? text.length;
  return {
    start,
    end,
    text: text.slice(start, end),
    glyphs,
    advance: fontUnit(pen),
    unsafeToBreak: (flags & hb.GlyphFlag.UNSAFE_TO_BREAK) !== 0,
    safeToInsertTatweel: (flags & hb.GlyphFlag.SAFE_TO_INSERT_TATWEEL) !== 0,
  };
}
