/** Template delimiters and markup in any field of the metadata come out as the words that they are; and no build asks the network. */
import { Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Metadata } from '../../src/document/metadata.js';
import { DocumentMaker } from '../support/document-maker.js';
import { attribute, elements, FOLDER, readFiles, readSpine, readXml, textOf } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';
import { buildWithPages } from '../support/example-sources.js';

const PAYLOADS = [
  '<%= 7 * 7 %><%- process.exit(3) %>',
  '{{7*7}} {%7*7%} ${7*7} #{7*7} [[7*7]]',
  '</dc:title><script>alert(7*7)</script>&amp;lt; ]]> "\' onload=x',
];

/** Where each field is said. */
const FIELDS: readonly (readonly [field: string, set: (value: string) => Partial<Metadata>, element: string])[] = [
  ['title', (title) => ({ title }), 'dc:title'],
  ['subtitle', (subtitle) => ({ subtitle }), 'dc:title'],
  ['authors', (author) => ({ authors: [author] }), 'dc:creator'],
  ['contributors', (name) => ({ contributors: [{ name, role: 'translator', relator: 'trl' }] }), 'dc:contributor'],
  ['publisher', (publisher) => ({ publisher }), 'dc:publisher'],
  ['rights', (rights) => ({ rights }), 'dc:rights'],
  ['abstract', (abstract) => ({ abstract }), 'dc:description'],
  ['keywords', (keyword) => ({ keywords: [keyword] }), 'dc:subject'],
  ['series', (title) => ({ series: { title, number: null } }), 'meta'],
  ['edition', (edition) => ({ edition }), 'meta'],
  ['revision', (revision) => ({ revision }), 'meta'],
  ['place', (place) => ({ place }), 'meta'],
  ['license', (license) => ({ license }), 'meta'],
  ['identifiers', (uri) => ({ identifiers: [{ scheme: 'urn', text: uri, uri }] }), 'dc:identifier'],
];

describe.each(PAYLOADS)('%s', async (payload) => {
  const make = new DocumentMaker();
  const wanted = FIELDS.map(([field, set, element]) => ({ field, element, value: `${payload} ${field}`, part: set(`${payload} ${field}`) }));
  const metadata: Partial<Metadata> = Object.assign({}, ...wanted.map(({ part }) => part)) as Partial<Metadata>;
  const files = readFiles(await buildEpub(make.document([make.heading(1, null, 'باب')], metadata)));
  const said = elements(readXml(files, `${FOLDER}content.opf`));

  it.each(wanted)('$field', ({ element, value }) => {
    expect(said.filter(({ name }) => name === element).map(textOf)).toContain(value);
  });

  it('makes no element and no handler', () => {
    const all = readSpine(files).flatMap((path) => elements(readXml(files, path)));
    expect(all.filter(({ name, attributes }) => name === 'script' || Object.keys(attributes).some((key) => key.startsWith('on')))).toEqual([]);
    expect(all.map((element) => attribute(element, 'href')).filter((href) => href.startsWith('javascript:'))).toEqual([]);
  });
});

describe('the network', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is not asked for anything', async () => {
    const asked: unknown[] = [];
    const refuse = (...target: readonly unknown[]): never => {
      asked.push(target);
      throw new Error('no network');
    };
    vi.spyOn(globalThis, 'fetch').mockImplementation(refuse);
    vi.spyOn(Socket.prototype, 'connect').mockImplementation(refuse);
    await buildWithPages('content/alaska-summit');
    expect(asked).toEqual([]);
    await expect((async () => fetch('http://127.0.0.1/'))()).rejects.toThrow('no network');
    expect(asked).toHaveLength(1);
  });
});
