/** The text of a publication inside its PDF, as associated files (ISO 19005-3, 6.8). */
import type { SourceFile } from '../base/source.js';
import type { FileDates, PdfFile, PdfReference, PdfValue } from './pdf-file.js';

/** Names as pdfkit writes them: without its oblique. */
const MEDIA_TYPES: readonly (readonly [ending: RegExp, type: string])[] = [
  [/\.(?:md|markdown)$/i, 'text#2Fmarkdown'],
  [/\.ya?ml$/i, 'application#2Fyaml'],
];
const PLAIN_TEXT = 'text#2Fplain';

/** Attaches the files under their names, the first folder that all of them lie in left out. */
export function attachSource(file: PdfFile, sources: readonly SourceFile[], { modified }: FileDates): void {
  const folder = folderOf(sources[0]?.path ?? '');
  const named = sources.map((source) => ({ name: source.path.startsWith(folder) ? source.path.slice(folder.length) : source.path, text: source.text }));
  const attached = named.map(({ name, text }) => ({ name, reference: specification(file, name, text, modified) }));
  file.catalog['AF'] = attached.map(({ reference }) => reference);
  const sorted = [...attached].sort((a, b) => (a.name < b.name ? -1 : 1));
  file.setNames('EmbeddedFiles', { Names: sorted.flatMap(({ name, reference }): readonly PdfValue[] => [file.text(name), reference]) });
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

function specification(file: PdfFile, name: string, text: string, modified: Date): PdfReference {
  const bytes = new TextEncoder().encode(text);
  const type = MEDIA_TYPES.find(([ending]) => ending.test(name))?.[1] ?? PLAIN_TEXT;
  const embedded = file.stream({ Type: 'EmbeddedFile', Subtype: type, Params: { Size: bytes.length, ModDate: modified } }, bytes);
  return file.object({
    Type: 'Filespec',
    F: file.text(name),
    UF: file.text(name),
    Desc: file.text(name),
    AFRelationship: 'Source',
    EF: { F: embedded, UF: embedded },
  });
}
