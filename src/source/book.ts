/** What a `publication.yaml` says of a book, and the files it names, parsed. */
import type { Root } from 'mdast';
import type { SourceFile, Span } from '../base/source.js';
import type { CounterStyle } from '../locale/counters.js';
import type { DataSources } from './data-table.js';
import type { FrontMatter } from './front-matter-values.js';
import type { Matter, Opening, SectionKind } from './section-kinds.js';
import type { SourceImage } from './source-image.js';

export interface SectionPlan {
  /** Sections in reading order; a part comes before its chapters. */
  readonly sections: readonly PlannedSection[];
  /** Null where the book leaves it to the language. */
  readonly pageNumbers: Readonly<Record<Matter, CounterStyle | null>>;
}

/** A section as `publication.yaml` names it. */
export interface PlannedSection {
  readonly kind: SectionKind;
  readonly matter: Matter;
  /** Whether it is a chapter of the last part before it. */
  readonly insidePart: boolean;
  /** From the folder of the publication; null for one without a file of its own. */
  readonly path: string | null;
  /** As given there; null: the file has it, or the kind. */
  readonly title: string | null;
  /** Null: the theme's. */
  readonly opening: Opening | null;
  /** Null: that of its matter. */
  readonly pageNumbers: CounterStyle | null;
  /** The entry, for messages. */
  readonly span: Span;
}

/** A file of a book, ready to be built. */
export interface BookFile {
  /** From the folder of the publication, with forward slashes. */
  readonly path: string;
  readonly file: SourceFile;
  /** Without its YAML block. */
  readonly root: Root;
  readonly data: DataSources;
  /** By path from the folder of the publication. */
  readonly images: ReadonlyMap<string, SourceImage>;
  /** As its YAML block says. */
  readonly title: string | null;
}

export interface BookSection extends PlannedSection {
  readonly text: BookFile | null;
}

export interface ParsedBook {
  readonly file: SourceFile;
  readonly frontMatter: FrontMatter;
  readonly sections: readonly BookSection[];
  readonly pageNumbers: SectionPlan['pageNumbers'];
  /** By path from the folder of the publication. */
  readonly images: ReadonlyMap<string, SourceImage>;
}
