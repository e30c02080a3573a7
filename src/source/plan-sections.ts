/** `publication.yaml` to the list of sections that it names, checked. */
import { atSpan, type Report } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import type { SectionPlan, PlannedSection } from './book.js';
import { BOOK_KEYS, bookSchema, isBookKey, unifyBookForms, type CheckedBook, type CheckedChapter, type CheckedSection } from './publication-schema.js';
import { isListing, isMadeFromMetadata, type Matter, type Opening, type SectionKind } from './section-kinds.js';
import type { PlainValue, YamlBlock, YamlPath } from './yaml-block.js';
import { reportIssues } from './yaml-issues.js';

/** What a book begins with that says nothing of it. */
const USUAL_FRONT: readonly CheckedSection[] = [{ kind: 'half-title' }, { kind: 'title-page' }, { kind: 'colophon' }];

/** What a file is whose kind is not said. */
const USUAL_KIND: Readonly<Record<Matter, SectionKind>> = { front: 'preface', body: 'chapter', back: 'appendix' };

export function planSections(block: YamlBlock, report: Report): SectionPlan {
  const checked = check(block, report);
  const planner = new Planner(checked, block, report);
  const front = checked.front === undefined ? USUAL_FRONT.map((entry) => planner.usual(entry)) : planner.list(checked.front, 'front');
  const sections = [...front, ...planner.chapters(checked.chapters ?? []), ...planner.list(checked.back ?? [], 'back')];
  const { front: frontNumbers, body, back } = checked['page-numbers'] ?? {};
  if (!sections.some(({ matter }) => matter === 'body')) {
    reportNoChapters(block, report);
  }
  return { sections, pageNumbers: { front: frontNumbers ?? null, body: body ?? null, back: back ?? null } };
}

/** What is right of the block; what is wrong is told, and its key counts as not given. */
function check(block: YamlBlock, report: Report): CheckedBook {
  const values: Record<string, PlainValue> = {};
  for (const [key, value] of block.values()) {
    if (isBookKey(key) && value !== null) {
      values[key] = unifyBookForms(key, value);
    }
  }
  const result = bookSchema.safeParse(values);
  if (result.success) {
    return result.data;
  }
  reportIssues(result.error.issues, BOOK_KEYS, block, block.isBroken ? () => undefined : report);
  const wrong = new Set(result.error.issues.map(({ path }) => path[0]));
  return bookSchema.parse(Object.fromEntries(Object.entries(values).filter(([key]) => !wrong.has(key))));
}

function reportNoChapters(block: YamlBlock, report: Report): void {
  const isGiven = block.values().has('chapters');
  if (block.isBroken || (isGiven && !Array.isArray(block.values().get('chapters')))) {
    return;
  }
  report({
    rule: 'books-have-chapters',
    severity: 'error',
    message: 'expected at least one chapter, but there is none',
    place: atSpan(isGiven ? block.keySpan([], 'chapters') : block.valueSpan([])),
    hint: `add ${BOOK_KEYS.chapters.example}`,
  });
}

class Planner {
  readonly #checked: CheckedBook;
  readonly #block: YamlBlock;
  readonly #report: Report;

  constructor(checked: CheckedBook, block: YamlBlock, report: Report) {
    this.#checked = checked;
    this.#block = block;
    this.#report = report;
  }

  list(entries: readonly CheckedSection[], matter: 'front' | 'back'): readonly PlannedSection[] {
    return entries.flatMap((entry, index) => this.#section(entry, matter, false, [matter, index]));
  }

  chapters(entries: readonly CheckedChapter[]): readonly PlannedSection[] {
    return entries.flatMap((entry, index) => {
      const path = ['chapters', index];
      return entry.part === undefined && entry.chapters === undefined ? this.#section(entry, 'body', false, path) : this.#part(entry, path);
    });
  }

  /** A section of a book that does not name it. */
  usual(entry: CheckedSection): PlannedSection {
    return this.#planned(entry, entry.kind ?? USUAL_KIND.front, 'front', false, this.#block.valueSpan([]));
  }

  #part(entry: CheckedChapter, path: YamlPath): readonly PlannedSection[] {
    const chapters = entry.chapters ?? [];
    if (entry.part === undefined || chapters.length === 0 || entry.kind !== undefined || entry.title !== undefined) {
      this.#report({
        rule: 'parts-have-a-title-and-chapters',
        severity: 'error',
        message: 'expected the title of a part under part: and its files under chapters:, but this entry is otherwise',
        place: atSpan(this.#block.valueSpan(path)),
        hint: 'for example {part: القسم الأول, chapters: [01-first.md]}',
      });
    }
    const title = entry.part ?? entry.title;
    const part = this.#planned({ ...entry, ...(title === undefined ? {} : { title }) }, 'part', 'body', false, this.#block.valueSpan(path));
    return [part, ...chapters.flatMap((inner, index) => this.#section(inner, 'body', true, [...path, 'chapters', index]))];
  }

  #section(entry: CheckedSection, matter: Matter, insidePart: boolean, path: YamlPath): readonly PlannedSection[] {
    const span = this.#block.valueSpan(path);
    const kind = entry.kind ?? USUAL_KIND[matter];
    if (isMadeFromMetadata(kind) === (entry.file === undefined) || isListing(kind)) {
      return [this.#planned(entry, kind, matter, insidePart, span)];
    }
    const isMade = entry.file !== undefined;
    this.#report({
      rule: 'sections-have-their-text',
      severity: 'error',
      message: isMade ? `expected no file, because ${kind} is made from the metadata` : `expected a file with the text of the ${kind}, but none is named`,
      place: atSpan(span),
      hint: isMade ? `write ${kind} alone` : `for example {kind: ${kind}, file: ${kind}.md}`,
    });
    return [];
  }

  #planned(entry: CheckedSection, kind: SectionKind, matter: Matter, insidePart: boolean, span: Span): PlannedSection {
    return {
      kind,
      matter,
      insidePart,
      path: entry.file ?? null,
      title: entry.title ?? null,
      opening: entry.opening ?? this.#openingOf(kind, matter),
      pageNumbers: entry['page-numbers'] ?? null,
      span,
    };
  }

  /** The colophon stands on the back of the title page. */
  #openingOf(kind: SectionKind, matter: Matter): Opening | null {
    const { opening } = this.#checked;
    if (kind === 'colophon') {
      return null;
    }
    return opening?.[kind === 'part' ? 'part' : matter === 'body' ? 'chapter' : matter] ?? null;
  }
}
