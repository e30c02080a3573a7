/** The content stream of one page: every operator stands in content of one element, or in an artifact. */
import type { Pt } from '../base/units.js';
import type { Rect } from '../base/geometry.js';
import { operand } from './operators.js';
import type { PdfPage } from './pdf-file.js';
import type { TagElement } from './tag-element.js';
import { initialTextState, type TextState } from './text-operators.js';

export type ArtifactType = 'Pagination' | 'Layout' | 'Background';

export type ContentOwner =
  | { readonly kind: 'element'; readonly element: TagElement }
  | { readonly kind: 'artifact'; readonly type: ArtifactType; readonly bounds: Rect | null };

/** What is around the content of a page. */
export interface PageFrame {
  /** Whether content says whose it is. */
  readonly tagged: boolean;
  /** Operators before all content. */
  readonly before: string;
  /** Operators after it; on a tagged page they are an artifact. */
  readonly after: string;
}

const NO_FRAME: PageFrame = { tagged: true, before: '', after: '' };

export class PageContent {
  readonly page: PdfPage;
  /** 0-based. */
  readonly index: number;
  /** The owner of each MCID. */
  readonly owners: TagElement[] = [];
  readonly text: TextState = initialTextState();
  private readonly operators: string[] = [];
  private open: ContentOwner | null = null;

  constructor(
    page: PdfPage,
    index: number,
    private readonly frame: PageFrame = NO_FRAME,
  ) {
    this.page = page;
    this.index = index;
    if (frame.before !== '') {
      this.operators.push(frame.before);
    }
  }

  /** Distance from the page's lower edge. */
  up(y: number): number {
    return this.page.size.height - y;
  }

  add(owner: ContentOwner, operators: string): void {
    if (!continues(this.open, owner)) {
      this.close();
      this.begin(owner);
    }
    this.operators.push(operators);
  }

  /** Writes what was added; returns it. */
  flush(): string {
    this.close();
    if (this.frame.after !== '') {
      this.operators.push(this.frame.after);
    }
    const content = this.operators.join('\n');
    this.page.setContent(content);
    this.operators.length = 0;
    return content;
  }

  private begin(owner: ContentOwner): void {
    this.open = owner;
    if (!this.frame.tagged) {
      return;
    }
    if (owner.kind === 'artifact') {
      const bounds = owner.bounds === null ? '' : ` /BBox [${this.box(owner.bounds)}]`;
      this.operators.push(`/Artifact <</Type /${owner.type}${bounds}>> BDC`);
      return;
    }
    const mcid = this.owners.push(owner.element) - 1;
    owner.element.kids.push({ kind: 'content', page: this.index, mcid });
    this.operators.push(`/${owner.element.type} <</MCID ${mcid}>> BDC`);
  }

  private close(): void {
    if (this.open !== null) {
      if (this.frame.tagged) {
        this.operators.push('EMC');
      }
      this.open = null;
    }
  }

  private box({ x, y, width, height }: Rect): string {
    return [x, this.up(y + height), x + width, this.up(y)].map((value: number | Pt) => operand(value)).join(' ');
  }
}

function continues(open: ContentOwner | null, owner: ContentOwner): boolean {
  if (open === null || open.kind !== owner.kind) {
    return false;
  }
  if (open.kind === 'element' && owner.kind === 'element') {
    return open.element === owner.element;
  }
  return open.kind === 'artifact' && owner.kind === 'artifact' && open.type === owner.type && owner.bounds === null && open.bounds === null;
}
