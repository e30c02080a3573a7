import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { KEYS } from '../../src/source/front-matter-keys.js';
import { BOOK_KEYS } from '../../src/source/publication-schema.js';
import { SMALL_BOOK } from '../support/book-source.js';
import { frontMatterJsonSchema, publicationJsonSchema, type JsonSchema } from '../support/source-schemas.js';

const made = (name: string): string => new URL(`../../schemas/${name}.schema.json`, import.meta.url).pathname;

/** As an editor judges it; tokens of themes have a schema of their own. */
function judge(json: string): z.ZodType {
  const schema = JSON.parse(json, (key, value: unknown) => (key === 'anyOf' ? (value as JsonSchema[]).filter((one) => one['$ref'] === undefined) : value)) as JsonSchema;
  return z.fromJSONSchema(schema);
}

/** Paths of what has no description, mappings of other forms included. */
function undescribed(schema: JsonSchema, path: string): readonly string[] {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  const inner = [schema['items'], ...((schema['anyOf'] ?? []) as JsonSchema[])].filter((one) => one !== undefined) as JsonSchema[];
  return [
    ...properties.flatMap(([key, value]) => [...(value['description'] === undefined ? [`${path}/${key}`] : []), ...undescribed(value, `${path}/${key}`)]),
    ...inner.flatMap((one) => undescribed(one, path)),
  ];
}

test('the JSON Schemas are those of the keys: npm run schemas writes them', async () => {
  await expect(frontMatterJsonSchema()).toMatchFileSnapshot(made('front-matter'));
  await expect(publicationJsonSchema()).toMatchFileSnapshot(made('publication'));
});

test('every key has a description', () => {
  expect(undescribed(JSON.parse(publicationJsonSchema()) as JsonSchema, '')).toEqual([]);
});

test('they take the example of every key', () => {
  const schema = judge(publicationJsonSchema());
  for (const [key, { example }] of Object.entries({ ...KEYS, ...BOOK_KEYS })) {
    const problems = schema.safeParse({ title: 'عنوان', ...(parse(example) as object) }).error?.issues ?? [];
    expect([key, problems]).toEqual([key, []]);
  }
});

test.each([
  ['content/manual/publication.yaml', () => readFileSync('content/manual/publication.yaml', 'utf8')],
  ['a small book', () => SMALL_BOOK['publication.yaml'] ?? ''],
  ['forms that mean the same', () => 'title: 1984\nauthor: {name: جورج أورويل}\nkeywords: أ، ب\nseries: روايات\nopening: right\nedition: 2\ndate: ٢٠٢٦-٠١-٠٢\nchapters: [a.md, {part: ق, chapters: [b.md]}]\nidentifier: [9780306406157, {scheme: doi, text: 10.1000/182}]'],
])('they take %s', (_, text) => {
  expect(judge(publicationJsonSchema()).safeParse(parse(text())).error?.issues ?? []).toEqual([]);
});

test.each(['title: كتاب\ntitel: كتاب', 'title: كتاب\ndate: أمس', 'title: كتاب\nopening: {chapter: middle}', 'title: كتاب\ncontributors: {name: ليلى, role: king}', 'lang: ar'])(
  'they refuse %j',
  (text) => {
    expect(judge(publicationJsonSchema()).safeParse(parse(text)).success).toBe(false);
  },
);
