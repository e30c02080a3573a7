/** Pages as forms on sheets: what a press prints, and nobody reads, so without tags, links and outline. */
import type { Size } from '../base/geometry.js';
import type { Imposition, PressSettings } from '../base/press.js';
import { pt } from '../base/units.js';
import { impose, type PagePlace, type SheetSide } from './impose.js';
import { operand } from './operators.js';
import { foldOperators, markOperators, slugOf, type Box } from './page-boxes.js';
import type { Paint } from './paint.js';
import type { PdfFile, PdfPage } from './pdf-file.js';

export interface PagesToImpose {
  readonly forms: readonly PdfPage[];
  readonly hasCover: boolean;
  readonly fromTheRight: boolean;
}

/** Gives the operators of each side. */
export function writeSheets(file: PdfFile, { forms, ...pages }: PagesToImpose, imposition: Imposition, press: PressSettings, paint: Paint): readonly string[] {
  const size = forms[0]?.size;
  if (size === undefined) {
    return [];
  }
  const { bleed } = press;
  const sides = impose({ ...pages, count: forms.length, size, bleed, slug: slugOf(press) }, imposition);
  return sides.map((side) => {
    const page = file.addPage(side.size);
    paint.prepare(page);
    const shown = side.places.flatMap((place) => showPage(place, side.scale, forms, page));
    const trim = boxOf(side);
    const around = pt(bleed * side.scale);
    Object.assign(page.reference.data, { TrimBox: trim, BleedBox: imposition.kind === 'booklet' ? boxOf(side, around) : trim });
    const color = paint.registration();
    const marks = press.marks ? [markOperators(trim, around, color), ...(side.fold === null ? [] : [foldOperators(side.fold, trim, around, color)])] : [];
    const operators = [...shown, ...marks].join('\n');
    page.setContent(operators);
    return operators;
  });
}

function boxOf({ block, size }: SheetSide, by = pt(0)): Box {
  const { x, y, width, height } = block;
  return [Math.max(0, x - by), Math.max(0, y - by), Math.min(size.width, x + width + by), Math.min(size.height, y + height + by)];
}

function showPage({ page: index, rect, clip }: PagePlace, scale: number, forms: readonly PdfPage[], page: PdfPage): readonly string[] {
  const form = index === null ? undefined : forms[index];
  if (index === null || form === undefined) {
    return [];
  }
  const name = `P${index + 1}`;
  page.images[name] = form.reference;
  const cut = [clip.x, clip.y, clip.width, clip.height].map(operand).join(' ');
  return [`q ${cut} re W n`, `${placement(form.size, rect, scale).map(operand).join(' ')} cm`, `/${name} Do`, 'Q'];
}

/** A page that lies on its side is turned, its head to the left. */
function placement(size: Size, { x, y, width }: PagePlace['rect'], scale: number): readonly number[] {
  const lies = size.width > size.height && width < size.width * scale - 1;
  return lies ? [0, scale, -scale, 0, x + size.height * scale, y] : [scale, 0, 0, scale, x, y];
}
