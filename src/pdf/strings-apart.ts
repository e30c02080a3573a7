/**
 * Strings that pdf.js must not take together with what is shown before them. It begins a new stretch
 * where the size changes, so they are larger by a hair; and it hangs a mark that begins a string on
 * the string before, so none may begin with one.
 */
import { pt, type Pt } from '../base/units.js';
import { LRM } from './characters.js';
import { hairOf, type Cell } from './cell.js';
import { controlAfter, touches, type Baseline, type ShowString } from './show-strings.js';

/**
 * Ends a line with a space that is not seen, where another line follows on its baseline, or where its
 * last string begins with a mark: pdf.js hangs such a mark on the string before.
 */
export function endLine(strings: readonly ShowString[], { bidirectional, goesOn }: Baseline): readonly ShowString[] {
  const last = strings[strings.length - 1];
  const [first] = last?.cells ?? [];
  if (last === undefined || first === undefined || !(goesOn || (last.rightToLeft && first.kind === 'mark'))) {
    return strings;
  }
  const { unitsPerEm } = last.run.face.metrics;
  const advance = hairOf(last);
  const width = pt((advance * last.run.size) / unitsPerEm);
  if (last.rightToLeft) {
    const x = pt(last.x - width);
    return [...strings.slice(0, -1), { ...last, cells: [spaceBeside(first, ' ', x, advance), ...last.cells], x }];
  }
  const x = bidirectional ? pt(Math.min(...strings.map((string) => string.x)) - width) : last.end;
  const cells = [spaceBeside(first, bidirectional ? ' ' : `${LRM} `, x, advance)];
  return [...strings, { ...last, rightToLeft: bidirectional, cells, x, end: pt(x + width), apart: false }];
}

function spaceBeside(cell: Cell, text: string, x: Pt, advance: number): Cell {
  return { ...controlAfter(cell, text, x), kind: 'space', advance };
}

/** Distance, in ems, below which two characters are taken for one: 0.07 by pdfium, 0.1 by poppler. */
const CROWDED = 0.11;
/** How many marks after one may stand so near. */
const CROWD = 4;

/** The strings of a line, those apart that must be. */
export function setApart(strings: readonly ShowString[]): readonly ShowString[] {
  if (!strings.some(({ cells }) => cells.some(({ kind }) => kind === 'mark' || kind === 'arabicNumber'))) {
    return strings;
  }
  return strings
    .map((string, index) => partNumber(string, strings[index - 1], strings[index + 1]))
    .map(joinCrowdedMarks)
    .flatMap(splitOffMarks);
}

/**
 * Where a letter is so narrow, as in some ligatures of Amiri, that its mark is nearly in the place of
 * the same mark on the letter before it, the two share a CID: pdfium and poppler drop what they take
 * for one character printed twice.
 */
function joinCrowdedMarks(string: ShowString): ShowString {
  const marks = string.cells.filter(({ kind }) => kind === 'mark');
  if (marks.length < 2 || !string.rightToLeft) {
    return string;
  }
  const near = CROWDED * string.run.size;
  const crowded = marks.filter((mark, index) => {
    const after = marks.slice(index + 1, index + 1 + CROWD);
    return after.some(({ text, x, cluster }) => text === mark.text && cluster !== mark.cluster && x - mark.x < near);
  });
  if (crowded.length === 0) {
    return string;
  }
  const clusters = new Set(crowded.map(({ cluster }) => cluster));
  const cells: Cell[] = [];
  let waiting = '';
  for (const cell of string.cells) {
    const joined = cells.length > 0 && clusters.has(cell.cluster);
    if (joined && cell.kind === 'mark') {
      waiting += cell.text;
    } else {
      cells.push(waiting === '' ? cell : { ...cell, text: waiting + cell.text });
      waiting = '';
    }
  }
  return { ...string, cells };
}

/**
 * Marks at the left end of a string become a string of their own after it, because pdf.js hangs a
 * mark that begins a string on the string before.
 */
function splitOffMarks(string: ShowString): readonly ShowString[] {
  const count = string.cells.findIndex(({ kind }) => kind !== 'mark');
  const [first] = string.cells;
  if (!string.rightToLeft || count <= 0 || first === undefined) {
    return [string];
  }
  const { unitsPerEm } = string.run.face.metrics;
  const advance = hairOf(string);
  const step = (advance * string.run.size) / unitsPerEm;
  const x = pt(string.x - step * (count + 1));
  const marks = string.cells.slice(0, count).reverse();
  const cells = [controlAfter(first, LRM, x), ...marks].map((cell, index) => ({ ...cell, advance, x: pt(x + step * index) }));
  return [
    { ...string, cells: string.cells.slice(count) },
    { ...string, cells, x, end: string.x, apart: true },
  ];
}

/**
 * Sets a number in Arabic-Indic digits apart from what touches it left to right: pdf.js would take a
 * sign beside it to its other side.
 */
function partNumber(string: ShowString, before: ShowString | undefined, after: ShowString | undefined): ShowString {
  const number = !string.rightToLeft && string.cells[0]?.kind === 'arabicNumber';
  return number && (touches(before, string) || touches(string, after)) ? { ...string, apart: true } : string;
}
