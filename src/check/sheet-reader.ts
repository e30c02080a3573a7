/** The style sheets of a book, each read once. */
import { XmlText, type XmlElement } from '@rgrove/parse-xml';
import type { Report } from '../base/diagnostic.js';
import type { Archive } from './archive.js';
import { tell } from './opening-rules.js';
import { resolveReference } from './paths.js';
import { readText } from './read-text.js';
import { parseStyleSheet, type StyleSheet } from './style-sheet.js';
import { attributeOf, nameOf, wordsOf, type XmlFile } from './xml-file.js';

export class SheetReader {
  /** By path; those of `style` elements by the path of the document and the place. */
  readonly sheets = new Map<string, StyleSheet>();
  private readonly failed = new Set<string>();

  constructor(
    private readonly archive: Archive,
    private readonly report: Report,
  ) {}

  /** In the order of the cascade: what is imported stands before what imports it. */
  sheetsOf({ path, xml }: { readonly path: string; readonly xml: XmlFile }): readonly StyleSheet[] {
    // Each once: sheets that import each other twofold would double at every level.
    const taken = new Set<string>();
    return xml.elements.flatMap((element) => {
      if (nameOf(element) === 'style') {
        return this.withImports(path, this.readElement(path, xml, element), taken);
      }
      const isSheet = nameOf(element) === 'link' && wordsOf(element, 'rel').includes('stylesheet') && !wordsOf(element, 'rel').includes('alternate');
      return isSheet ? this.linked(path, attributeOf(element, 'href') ?? '', taken) : [];
    });
  }

  readFile(path: string): StyleSheet | null {
    const known = this.sheets.get(path);
    if (known !== undefined || this.failed.has(path)) {
      return known ?? null;
    }
    const file = readText(this.archive, path, this.report);
    if (file === null) {
      this.failed.add(path);
      return null;
    }
    return this.keep(path, parseStyleSheet({ file, css: file.text, from: 0 }));
  }

  private readElement(path: string, { file }: XmlFile, element: XmlElement): StyleSheet {
    const from = element.children.find((child) => child instanceof XmlText)?.start ?? element.start;
    return this.keep(`${path}#${element.start}`, parseStyleSheet({ file, css: element.text, from }));
  }

  private keep(key: string, sheet: StyleSheet): StyleSheet {
    this.sheets.set(key, sheet);
    const [first] = sheet.problems;
    if (first !== undefined) {
      tell(this.report, 'style-sheets-are-well-formed', `expected CSS, but ${first.message}`, first.place);
    }
    return sheet;
  }

  private linked(from: string, reference: string, taken: Set<string>): readonly StyleSheet[] {
    const target = resolveReference(from, reference);
    if (target.kind !== 'inside' || taken.has(target.path)) {
      return [];
    }
    taken.add(target.path);
    const sheet = this.readFile(target.path);
    return sheet === null ? [] : this.withImports(target.path, sheet, taken);
  }

  private withImports(path: string, sheet: StyleSheet, taken: Set<string>): readonly StyleSheet[] {
    return [...sheet.imports.flatMap((reference) => this.linked(path, reference, taken)), sheet];
  }
}
