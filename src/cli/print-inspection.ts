/** What is in a PDF, for a person: a fact a line, its name before it, the file's own words after it. */
import pc from 'picocolors';
import type { FontFacts } from '../inspect/fonts.js';
import type { ImageFacts } from '../inspect/images.js';
import type { Inspection, PageFacts } from '../inspect/inspection.js';
import { BOX_NAMES, type Box } from '../inspect/page-tree.js';
import { count } from './print-diagnostics.js';
import { safeLine } from './safe-text.js';
import type { Stream } from './terminal.js';

type Fact = readonly [name: string, value: string];
type Section = readonly [title: string, lines: readonly string[]];

const NAME_WIDTH = 14;
const MM_PER_POINT = 25.4 / 72;
/** Lines of one list; --json tells all. */
const MAX_LINES = 40;

export function printInspection(inspection: Inspection, path: string, out: Stream): void {
  const colors = pc.createColors(out.colored);
  const { version, pages, bytes, encrypted } = inspection;
  const kind = `PDF ${version}, ${count(pages.length, 'page')}, ${Math.ceil(bytes / 1000)} kB${encrypted ? ', encrypted' : ''}`;
  out.write(`${colors.bold(safeLine(path))}: ${kind}\n`);
  for (const [name, value] of facts(inspection)) {
    out.write(`${colors.cyan(name.padEnd(NAME_WIDTH))} ${safeLine(value)}\n`);
  }
  for (const [title, lines] of sections(inspection)) {
    out.write(`\n${colors.bold(title)}\n`);
    lines.slice(0, MAX_LINES).forEach((line) => {
      out.write(`  ${line}\n`);
    });
    if (lines.length > MAX_LINES) {
      out.write(`  … and ${lines.length - MAX_LINES} more: --json tells all\n`);
    }
  }
}

function facts({ metadata, language, viewer, marked, tags, pages }: Inspection): readonly Fact[] {
  const { info, xmp, standards, outputIntents } = metadata;
  const roles = Object.entries(tags?.roles ?? {}).map(([role, times]) => `${role} ${times}`);
  const roleMap = Object.entries(tags?.roleMap ?? {}).map(([role, standard]) => `${role} → ${standard}`);
  const labels = pages.flatMap(({ label }) => label ?? []);
  const preferences = Object.entries(viewer.preferences).map(([key, value]) => `${key} ${value}`);
  return [
    ['standards', standards.length === 0 ? 'none claimed' : `${standards.join(', ')} (claimed, not checked)`],
    ['language', language ?? 'not stated'],
    ['tagged', tags === null ? 'no' : `yes${marked ? '' : ', but not marked so'}: ${roles.join(', ')}`],
    ...fact('role map', roleMap.join(', ')),
    ...fact('no alternate', tags === null || tags.withoutAlternate === 0 ? '' : String(tags.withoutAlternate)),
    ['direction', viewer.direction === null ? 'not stated' : viewer.direction === 'R2L' ? 'R2L: turned from the right' : viewer.direction],
    ...fact('opens as', [viewer.pageLayout, viewer.pageMode].filter((mode) => mode !== null).join(', ')),
    ...fact('preferences', preferences.join(', ')),
    ...fact('output intent', outputIntents.join(', ')),
    ...fact('page labels', abridged(labels)),
    ...Object.entries(info).map(([key, value]): Fact => [key, value]),
    // Schemas of a file's own extensions describe names; they say nothing of the file.
    ...Object.entries(xmp ?? {}).filter(([key]) => !key.startsWith('pdfaExtension:')).flatMap(([key, values]) => fact(key, values.join(' | '))),
    ...(xmp === null ? fact('XMP', 'none') : []),
  ];
}

const fact = (name: string, value: string): readonly Fact[] => (value === '' ? [] : [[name, value]]);

function sections({ pages, fonts, images, outline, attachments }: Inspection): readonly Section[] {
  const all: readonly Section[] = [
    ['Pages', pageLines(pages)],
    ['Fonts', columns([['name', 'type', 'encoding', 'embedded', 'subset', 'ToUnicode'], ...fonts.map(fontCells)])],
    ['Images', columns([['page', 'samples', 'per inch', 'colours', 'bits', 'filters'], ...images.map(imageCells)])],
    ['Outline', outline.map(({ title, level, page }) => `${'  '.repeat(level - 1)}${safeLine(title)}${page === null ? '' : ` (page ${page})`}`)],
    ['Attachments', attachments.map(({ name, type, bytes, relationship }) => safeLine([name, type, bytes === null ? null : `${bytes} bytes`, relationship].filter((part) => part !== null).join(', ')))],
  ];
  // A heading alone is no list.
  return all.filter(([title, lines]) => lines.length > (title === 'Fonts' || title === 'Images' ? 1 : 0));
}

/** Pages that follow each other with the same boxes are one line for each box. */
function pageLines(pages: readonly PageFacts[]): readonly string[] {
  const lines: string[] = [];
  let from = 0;
  pages.forEach((page, index) => {
    const next = pages[index + 1];
    if (next !== undefined && boxesOf(page) === boxesOf(next)) {
      return;
    }
    lines.push(`${from === index ? String(from + 1) : `${from + 1}–${index + 1}`}: ${boxesOf(page)}`);
    from = index + 1;
  });
  return lines;
}

function boxesOf({ boxes, rotation }: PageFacts): string {
  const parts = BOX_NAMES.flatMap((name) => {
    const box = boxes[name];
    return box === undefined ? [] : [`${name} ${sizeOf(box)}`];
  });
  return [...parts, ...(rotation === 0 ? [] : [`turned by ${rotation}°`])].join(', ');
}

function sizeOf([x0, y0, x1, y1]: Box): string {
  const size = `${millimetres(x1 - x0)} × ${millimetres(y1 - y0)} mm`;
  return x0 === 0 && y0 === 0 ? size : `${size} at ${millimetres(x0)}, ${millimetres(y0)}`;
}

const millimetres = (points: number): string => String(Math.round(points * MM_PER_POINT * 10) / 10);

const yes = (value: boolean): string => (value ? 'yes' : 'no');

function fontCells({ name, type, encoding, embedded, subset, toUnicode }: FontFacts): readonly string[] {
  return [safeLine(name) || '(no name)', safeLine(type), safeLine(encoding ?? '–'), yes(embedded), yes(subset), yes(toUnicode)];
}

function imageCells({ page, width, height, resolution, colorSpace, bitsPerComponent, filters }: ImageFacts): readonly string[] {
  const perInch = resolution === null ? '–' : `${resolution[0]} × ${resolution[1]}`;
  return [String(page), `${width} × ${height}`, perInch, safeLine(colorSpace ?? 'stencil'), String(bitsPerComponent ?? '–'), safeLine(filters.join(' ') || '–')];
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}

function abridged(labels: readonly string[]): string {
  return labels.length <= 12 ? labels.join(' ') : `${labels.slice(0, 8).join(' ')} … ${labels.slice(-3).join(' ')}`;
}
