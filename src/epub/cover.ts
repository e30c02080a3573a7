/**
 * The cover as a picture: reading systems want one for their shelves, and few of them take SVG. It is
 * the theme's cover, as the PDF has it, in the proportions of a shelf.
 */
import { coverLogo } from '../design/cover-logo.js';
import { planCover } from '../design/cover-plan.js';
import { placeCover, type CoverRect } from '../design/place-cover.js';
import type { Theme } from '../design/theme.js';
import { coverTexts } from '../document/cover-texts.js';
import type { Document } from '../document/model.js';
import type { FontFace } from '../fonts/font.js';
import type { FontSet } from '../fonts/font-set.js';
import { Canvas } from './canvas.js';
import { createTextOutliner, type OutlinedLine } from './cover-text.js';
import { fitText } from './fit-text.js';

/** Pixels; wide enough for every shop's shelf. */
const WIDTH = 1400;
const HEIGHT = 2240;

export async function drawCover(document: Document, theme: Theme, fonts: FontSet): Promise<Uint8Array> {
  const { metadata } = document;
  const { direction } = metadata;
  const outliner = await createTextOutliner(fonts, direction);
  const plan = planCover({ width: WIDTH, height: HEIGHT, direction, design: theme.cover, ink: theme.colors.accent, logo: coverLogo(document, theme) });
  const texts = coverTexts(metadata);
  const placed = placeCover<OutlinedLine>(plan, direction, (part, { size, height, weight }, width) => {
    const text = texts[part];
    return text === null ? null : fitText(text, { size, width, height }, { families: theme.fonts.display, weight }, outliner);
  });
  const canvas = new Canvas(WIDTH, HEIGHT, plan.ground);
  for (const { contours, color } of placed.shapes) {
    canvas.fill(contours, color);
  }
  for (const { line, x, baseline, entry } of placed.lines) {
    // The whole line is one shape: joined letters have no seams.
    canvas.fill(line.contours.map((contour) => contour.map((point) => ({ x: x + point.x, y: baseline + point.y }))), entry.color);
  }
  return placed.logo === null ? canvas.toPng() : withLogo(canvas, document, placed.logo, fontsOf(theme, fonts));
}

const fontsOf = ({ fonts: { display } }: Theme, fonts: FontSet): readonly FontFace[] => [fonts.primary(display, 400), fonts.primary(display, 700)];

/** On whole pixels, so that it stays sharp. */
async function withLogo(canvas: Canvas, { logo, images }: Document, rect: CoverRect, faces: readonly FontFace[]): Promise<Uint8Array> {
  const asset = logo === null ? undefined : images.get(logo);
  if (asset === undefined) {
    return canvas.toPng();
  }
  const { rasterize } = await import('./rasterize.js');
  const raster = await rasterize(asset, Math.max(1, Math.round(rect.width)), Math.max(1, Math.round(rect.height)), faces);
  return canvas.toPngWith(raster, Math.round(rect.x), Math.round(rect.y));
}
