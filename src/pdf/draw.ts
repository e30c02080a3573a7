/** Draws pages: fills and images, then lines, each in the content of its element. */
import { pt, sumPt, toPt, ZERO_PT, type Pt } from '../base/units.js';
import type { Rect } from '../base/geometry.js';
import type { NodeId } from '../document/model.js';
import type { OrnamentPoint as OutlinePoint } from '../design/ornaments.js';
import type { DrawingItem, FillItem, ImageItem, Item, LeaderItem, LineItem, Mark, Page, PathItem } from '../layout/types.js';
import type { ObjectLineRun, TextLineRun } from '../text/types.js';
import type { CellCutter } from './cells.js';
import type { DocumentFonts } from './document-fonts.js';
import type { DocumentImages } from './document-images.js';
import { encodeLine, hasRightToLeft, type FontOf, type Show } from './encode-line.js';
import { formulaOperators } from './formula-operators.js';
import { linesTogether, sameBaseline, standsBeside } from './line-order.js';
import { operand } from './operators.js';
import type { Paint } from './paint.js';
import type { PageContent} from './page-content.js';
import { type ArtifactType, type ContentOwner } from './page-content.js';
import type { PdfFile } from './pdf-file.js';
import type { TagElement } from './tag-element.js';
import type { TagTree } from './tag-tree.js';
import type { PlacedFigure } from './tags.js';
import { showOperators } from './text-operators.js';
import { anchorShows, type Anchored } from './anchors.js';
import { shapeOperators } from './shape-operators.js';

const ARTIFACTS = { pagination: 'Pagination', layout: 'Layout', background: 'Background' } as const satisfies Record<string, ArtifactType>;

/** Where a node's content begins. */
export interface Place {
  readonly page: number;
  readonly rect: Rect;
}

/** A stretch of a line that is a link. */
export interface LinkArea {
  readonly element: TagElement;
  readonly page: number;
  readonly rect: Rect;
}

/** What drawing leaves behind for links, outline and tags. */
export interface Drawing {
  readonly pages: PageContent[];
  /** The operators of each page. */
  readonly contents: string[];
  readonly places: Map<NodeId, Place>;
  readonly links: LinkArea[];
  readonly figures: Map<TagElement, PlacedFigure>;
}

interface DrawContext {
  readonly file: PdfFile;
  readonly fonts: DocumentFonts;
  readonly images: DocumentImages;
  readonly tags: TagTree;
  readonly cutter: CellCutter;
  readonly paint: Paint;
  /** What a page is drawn on. */
  readonly open: (page: Page, index: number) => PageContent;
  /** The publication is read from the right. */
  readonly fromTheRight: boolean;
}

export async function drawPages(pages: readonly Page[], context: DrawContext): Promise<Drawing> {
  const drawing: Drawing = { pages: [], contents: [], places: new Map(), links: [], figures: new Map() };
  for (const [index, page] of pages.entries()) {
    const content = context.open(page, index);
    drawing.pages.push(content);
    new PageDrawer(content, drawing, context).draw(page.items);
    drawing.contents.push(content.flush());
    await context.file.settle();
  }
  return drawing;
}

class PageDrawer {
  private readonly fontOf: FontOf = (face) => this.context.fonts.use(face, this.content.page);

  constructor(
    private readonly content: PageContent,
    private readonly drawing: Drawing,
    private readonly context: DrawContext,
  ) {}

  draw(items: readonly Item[]): void {
    for (const item of items) {
      if (item.kind === 'fill') {
        this.fill(item);
      } else if (item.kind === 'leader') {
        this.leader(item);
      } else if (item.kind === 'path') {
        this.path(item);
      } else if (item.kind === 'image') {
        this.figure(item);
      } else if (item.kind === 'drawing') {
        this.drawShapes(item);
      }
    }
    const rows = sameBaseline(linesTogether(items));
    rows.forEach((row, index) => {
      this.row(row, standsBeside(row, rows[index + 1]));
    });
  }

  private fill({ rect, color, mark }: FillItem): void {
    const type = mark.kind === 'artifact' ? ARTIFACTS[mark.type] : 'Layout';
    const bounds = type === 'Background' ? rect : null;
    this.paint(rect, color, { kind: 'artifact', type, bounds });
  }

  private path({ rect, contours, color, mark }: PathItem): void {
    const type = mark.kind === 'artifact' ? ARTIFACTS[mark.type] : 'Layout';
    const at = ({ x, y }: OutlinePoint): string => [rect.x + x, this.content.up(rect.y + y)].map(operand).join(' ');
    const lines = contours.map(([first, ...rest]) => (first === undefined ? '' : [`${at(first)} m`, ...rest.map((point) => `${at(point)} l`), 'h'].join('\n')));
    this.inColor([...lines, 'f'].join('\n'), color, { kind: 'artifact', type, bounds: type === 'Background' ? rect : null });
  }

  private paint({ x, y, width, height }: Rect, color: string, owner: ContentOwner): void {
    const corner = [x, this.content.up(y + height), width, height].map(operand).join(' ');
    this.inColor(`${corner} re f`, color, owner);
  }

  private inColor(operators: string, color: string, owner: ContentOwner): void {
    const { content } = this;
    const paint = this.context.paint.fill(color, 'area');
    const set = paint === content.text.color ? [] : [paint];
    content.text.color = paint;
    content.add(owner, [...set, operators].join('\n'));
  }

  /** A dashed line of no length and round ends: dots. */
  private leader({ rect, pitch, color }: LeaderItem): void {
    const { x, y, width, height } = rect;
    const middle = operand(this.content.up(y + height / 2));
    const line = `${operand(x)} ${middle} m ${operand(x + width)} ${middle} l S`;
    const owner: ContentOwner = { kind: 'artifact', type: 'Layout', bounds: null };
    this.content.add(owner, `q ${this.context.paint.stroke(color)} 1 J ${operand(height)} w [0 ${operand(pitch)}] 0 d ${line} Q`);
  }

  private figure({ path, rect, mark }: ImageItem): void {
    const element = this.context.tags.find(mark, null);
    this.remember(mark, rect);
    this.image(path, rect, element, mark.kind === 'artifact' ? mark.type : 'layout');
  }

  private drawShapes({ rect, shapes, mark }: DrawingItem): void {
    const element = this.context.tags.find(mark, null);
    this.remember(mark, rect);
    this.place(element, rect);
    this.content.add(ownerOf(element, 'layout'), shapeOperators(shapes, rect.x, this.content.up(rect.y), this.context.paint));
  }

  /** Where a figure stands for the first time. */
  private place(element: TagElement | null, rect: Rect): void {
    if (element !== null && !this.drawing.figures.has(element)) {
      this.drawing.figures.set(element, { page: this.content.index, rect });
    }
  }

  private image(path: string, rect: Rect, element: TagElement | null, artifact: keyof typeof ARTIFACTS = 'layout'): void {
    const { images } = this.context;
    const asset = images.asset(path);
    if (asset === undefined) {
      return;
    }
    this.place(element, rect);
    this.content.add(ownerOf(element, artifact), images.show(asset, rect, this.content.page));
  }

  /** Lines that stand on one baseline: cells of a row, or an item and its label. `goesOn`: what follows stands beside them. */
  private row(items: readonly LineItem[], goesOn: boolean): void {
    const bidirectional = this.context.fromTheRight || items.some(({ line }) => hasRightToLeft(line));
    const encoded = items.map((item, index) => {
      const left = sumPt(item.x, item.line.indent);
      const more = index < items.length - 1 || goesOn;
      return encodeLine(item.line, left, { bidirectional, goesOn: more }, this.context.cutter, this.fontOf);
    });
    const anchors = bidirectional ? anchorShows(encoded.flat(), this.content.page.size.width) : null;
    const areas = new Map<TagElement, Rect>();
    items.forEach((item, index) => {
      this.remember(item.mark, lineRect(item));
      item.line.anchors.forEach((anchor) => {
        this.rememberOwner(anchor, lineRect(item));
      });
      this.inOrder(item, encoded[index] ?? [], anchors, areas);
      this.decorations(item);
    });
    for (const [element, rect] of areas) {
      this.drawing.links.push({ element, page: this.content.index, rect });
    }
  }

  /** Strings and objects as they are read: elements take their content in the order of drawing. */
  private inOrder(item: LineItem, shows: readonly Show[], anchors: ReturnType<typeof anchorShows>, areas: Map<TagElement, Rect>): void {
    const objects = item.line.runs.filter((run) => run.kind === 'object').sort((a, b) => a.start - b.start);
    let drawn = 0;
    const drawObjects = (before: number): void => {
      for (let run = objects[drawn]; run !== undefined && run.start < before; run = objects[drawn]) {
        this.inlineObject(run, item);
        drawn += 1;
      }
    };
    for (const show of shows) {
      drawObjects(show.run.start);
      this.string(item, show, anchors?.get(show), areas);
    }
    drawObjects(Number.POSITIVE_INFINITY);
  }

  private string(item: LineItem, show: Show, anchored: Anchored | undefined, areas: Map<TagElement, Rect>): void {
    const { content } = this;
    const element = this.context.tags.find(item.mark, show.run.owner);
    const owner = ownerOf(element, item.mark.kind === 'artifact' ? item.mark.type : 'layout');
    content.add(owner, showOperators(show, anchored, pt(content.up(item.baseline)), content.text, this.context.paint));
    const rect = { ...lineRect(item), x: show.x, width: pt(show.end - show.x) };
    this.rememberOwner(show.run.owner, rect);
    const link = linkAround(element);
    if (link !== null) {
      const before = areas.get(link);
      areas.set(link, before === undefined ? rect : unite(before, rect));
    }
  }

  private decorations(item: LineItem): void {
    const left = item.x + item.line.indent;
    for (const run of item.line.runs) {
      if (run.kind === 'text' && run.style.decoration !== 'none') {
        this.paint(decorationRect(run, left, item.baseline), run.style.color, { kind: 'artifact', type: 'Layout', bounds: null });
      }
    }
  }

  private inlineObject(run: ObjectLineRun, item: LineItem): void {
    const { size, depth, content } = run.object;
    const rect = { x: sumPt(item.x, item.line.indent, run.x), y: pt(item.baseline - size.height + depth), ...size };
    const element = this.context.tags.find(item.mark, run.owner);
    if (content.kind === 'image') {
      this.image(content.path, rect, element);
    } else {
      this.place(element, rect);
      this.content.add(ownerOf(element, 'layout'), formulaOperators(content, rect, this.content.up(item.baseline), this.context.paint));
    }
  }

  private remember(mark: Mark, rect: Rect): void {
    if (mark.kind === 'node') {
      this.rememberOwner(mark.node, rect);
    }
  }

  private rememberOwner(node: NodeId, rect: Rect): void {
    if (!this.drawing.places.has(node)) {
      this.drawing.places.set(node, { page: this.content.index, rect });
    }
  }
}

/** The link that an element is, or stands in: code in a link is no link of its own (PDF/UA-1, 7.18.5). */
function linkAround(element: TagElement | null): TagElement | null {
  let found = element?.link === null ? null : element;
  while (found !== null && found.type !== 'Link') {
    found = found.parent;
  }
  return found;
}

function ownerOf(element: TagElement | null, type: keyof typeof ARTIFACTS): ContentOwner {
  return element === null ? { kind: 'artifact', type: ARTIFACTS[type], bounds: null } : { kind: 'element', element };
}

function lineRect({ x, baseline, line }: LineItem): Rect {
  return {
    x: sumPt(x, line.indent),
    y: pt(baseline - line.ascent),
    width: line.width,
    height: sumPt(line.ascent, line.descent),
  };
}

function decorationRect(run: TextLineRun, left: number, baseline: Pt): Rect {
  const { metrics } = run.face;
  const height = toPt(metrics.underlineThickness, run.size, metrics.unitsPerEm);
  const raised = run.style.decoration === 'underline' ? metrics.underlinePosition : metrics.xHeight / 2;
  const y = pt(baseline - run.style.rise - (raised * run.size) / metrics.unitsPerEm - height / 2);
  return { x: pt(left + run.x), y, width: run.width, height: height > 0 ? height : ZERO_PT };
}

function unite(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x);
  return { ...a, x: pt(x), width: pt(Math.max(a.x + a.width, b.x + b.width) - x) };
}
