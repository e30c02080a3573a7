import { invariant } from '../base/assert.js';
import type { Theme } from '../design/theme.js';
import type { Block, NodeId } from '../document/model.js';
import type { Direction, Metadata } from '../document/metadata.js';
import type { NumeralSystem } from '../locale/numerals.js';
import type { Address } from './addresses.js';
import { foreignRunFinder, type FindForeignRuns } from './foreign-runs.js';
import type { Labels } from './labels.js';
import type { PageMarks } from './page-marks.js';
import type { XmlNode } from './xml.js';

/** What the renderers of one file need to know of the book. */
export interface Rendering {
  /** The file that is being written. */
  readonly file: string;
  readonly metadata: Metadata;
  /** Of the block or phrase that is being written. */
  readonly direction: Direction;
  /** Of the phrase that is being written, as its author says; null: none was named. */
  readonly language: string | null;
  /** Also the class of lists that count in these digits. */
  readonly numerals: NumeralSystem;
  readonly labels: Labels;
  readonly addresses: ReadonlyMap<NodeId, Address>;
  /** Addresses inside the book of the images, by the path the author wrote. */
  readonly imageFiles: ReadonlyMap<string, string>;
  readonly pageMarks: PageMarks;
  /** Charts are drawn with its colours and sizes. */
  readonly theme: Theme;
  /** Finds runs that run against `direction`. */
  readonly foreignRuns: FindForeignRuns;
}

/** Renders blocks of any kind: boxes, quotations and items hold them. */
export type RenderBlocks = (blocks: readonly Block[], rendering: Rendering) => readonly XmlNode[];

/** The name of a node that something leads to; null for others. */
export function idOf({ id }: { readonly id: NodeId }, { addresses }: Rendering): string | null {
  return addresses.get(id)?.id ?? null;
}

/** Of a link to a node of the document. */
export function hrefOf(target: NodeId, rendering: Rendering): string {
  const address = rendering.addresses.get(target);
  invariant(address !== undefined, 'what a link leads to has an address');
  return hrefTo(address, rendering);
}

/** A reference to `address` from the file that is being written. */
export function hrefTo(address: Address, rendering: Rendering): string {
  return address.file === rendering.file ? `#${address.id}` : `${address.file}#${address.id}`;
}

/** The same rendering, inside a block or phrase of this direction. */
export function inDirection(direction: Direction, rendering: Rendering): Rendering {
  return direction === rendering.direction ? rendering : { ...rendering, direction, foreignRuns: foreignRunFinder(direction) };
}
