/** What the conformance run judges besides hand-made documents: the publications, and one small source per feature. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import type { Theme } from '../../src/design/theme.js';
import { withEndnotes } from '../../src/document/endnotes.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { shippedProfile } from '../../src/source/shipped-profile.js';
import type { PressRequest } from '../../src/base/press.js';
import type { Document } from '../../src/document/model.js';
import { readPublication } from '../../src/read-publication.js';
import { publish } from '../../src/publish.js';
import type { Output, Format } from '../../src/publish-request.js';
import { loadSource } from '../../src/source/load.js';
import type { PublicationSource } from '../../src/source/publication-source.js';

/** Paths of the publications by name. */
export function publicationSources(): readonly (readonly [name: string, path: string])[] {
  return sourcesIn('content');
}

/** Paths of the small sources by name. */
export function featureSources(): readonly (readonly [name: string, path: string])[] {
  return sourcesIn(join('test', 'features'));
}

function sourcesIn(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || (/\.(?:md|txt)$/.test(entry.name) && entry.name !== 'README.md'))
    .map(({ name }) => [basename(name).replace(/\.\w+$/, ''), join(folder, name)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** One output of a source that must build without any diagnostic. */
export function buildExample(path: string, format: Format, press: PressRequest = {}): Promise<Output> {
  return buildOne(path, format, [format], press);
}

/** The EPUB that is made together with the PDF, whose pages it lists. */
export function buildWithPages(path: string): Promise<Output> {
  return buildOne(path, 'epub', ['pdf', 'epub'], {});
}

/** The Document of a source that must be read without any diagnostic. */
export async function readExample(path: string): Promise<Document> {
  const report = reportOf(path);
  return (await readPublication({ source: await load(path, report), fonts: shippedFonts() }, report)).document;
}

/** The Document as its pages show it, and their theme. */
export async function readForPages(path: string): Promise<{ readonly document: Document; readonly theme: Theme }> {
  const report = reportOf(path);
  const { document, theme } = await readPublication({ source: await load(path, report), fonts: shippedFonts() }, report);
  return { document: withEndnotes(document), theme };
}

async function buildOne(path: string, format: Format, formats: readonly Format[], press: PressRequest): Promise<Output> {
  const report = reportOf(path);
  const source = await load(path, report);
  const { outputs, diagnostics } = await publish({ source, fonts: shippedFonts(), formats, press, pressProfile: shippedProfile });
  diagnostics.forEach(report);
  const output = outputs.find((made) => made.format === format);
  if (output === undefined) {
    throw new Error(`${path} was not built`);
  }
  return output;
}

function reportOf(path: string): (diagnostic: Diagnostic) => void {
  return (diagnostic) => {
    throw new Error(`${path}: ${diagnostic.rule}: ${diagnostic.message}`);
  };
}

async function load(path: string, report: (diagnostic: Diagnostic) => void): Promise<PublicationSource> {
  const source = await loadSource(path, report);
  if (source === null) {
    throw new Error(`${path} was not read`);
  }
  return source;
}
