/**
 * The JSON Schemas of `publication.yaml` and of front matter, made of the schemas that check them:
 * those know one form of each value, an author may write several. `npm run schemas` writes them anew.
 */
import { parse } from 'yaml';
import { z } from 'zod';
import { KEYS } from '../../src/source/front-matter-keys.js';
import { frontMatterSchema } from '../../src/source/front-matter-schema.js';
import { BOOK_KEYS, bookSchema } from '../../src/source/publication-schema.js';
import { LISTING_KINDS, METADATA_KINDS, OPENINGS } from '../../src/source/section-kinds.js';
import { SHIPPED_NAMES } from './theme-files.js';

export type JsonSchema = Readonly<Record<string, unknown>>;
type Properties = Readonly<Record<string, JsonSchema>>;
type Guide = Readonly<Record<string, { readonly example: string }>>;

const DRAFT = 'http://json-schema.org/draft-07/schema#';
const TEXT = { type: ['string', 'number'] };

/** `schemas/front-matter.schema.json`. */
export function frontMatterJsonSchema(): string {
  return serialized('Front matter of Warraq', written(frontMatterSchema, KEYS));
}

/** `schemas/publication.schema.json`. */
export function publicationJsonSchema(): string {
  return serialized('publication.yaml of Warraq', { ...written(frontMatterSchema, KEYS), ...written(bookSchema, BOOK_KEYS) });
}

function serialized(title: string, properties: Properties): string {
  const schema = { $schema: DRAFT, title, type: 'object', properties, required: ['title'], additionalProperties: false };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Each key with its description, an example, and the forms in which an author may write it. */
function written(schema: z.ZodType, guide: Guide): Properties {
  const { properties } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', override: ({ jsonSchema }) => withoutRanges(jsonSchema) }) as { properties: Properties };
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, writtenKey(key, value, guide[key]?.example ?? '')]));
}

/** Numbers are read as texts, so an edition may be 2 and a title 1984. */
function withoutRanges(schema: Record<string, unknown>): void {
  if (schema['type'] === 'string' && schema['enum'] === undefined) {
    delete schema['minLength'];
    delete schema['pattern'];
    delete schema['format'];
    schema['type'] = TEXT.type;
  }
}

function writtenKey(key: string, { description, ...schema }: JsonSchema, example: string): JsonSchema {
  const examples = [(parse(example) as Record<string, unknown>)[key]];
  return { description, ...forms(key, schema), examples };
}

/** As `unifyForms` and `unifyBookForms` take them. */
function forms(key: string, schema: JsonSchema): JsonSchema {
  switch (key) {
    case 'author':
    case 'identifier':
      return { anyOf: [TEXT, schema['items'], { type: 'array', items: { anyOf: [TEXT, schema['items']] } }] };
    case 'contributors':
      return { anyOf: [schema['items'], schema] };
    case 'keywords':
    case 'subjects':
    case 'list-markers':
    case 'numbering':
    case 'series':
    case 'bibliography':
      return { anyOf: [TEXT, schema] };
    case 'fontfeatures':
      return { anyOf: [schema, { type: 'array', items: schema }] };
    case 'date':
    case 'modified':
      return { type: 'string', pattern: '^\\s*[0-9٠-٩۰-۹]{4}-[0-9٠-٩۰-۹]{2}-[0-9٠-٩۰-۹]{2}\\s*$' };
    case 'theme':
      return { anyOf: [{ type: 'string', examples: SHIPPED_NAMES }, { $ref: 'theme.schema.json' }] };
    case 'opening':
      return { anyOf: [{ enum: OPENINGS }, schema] };
    case 'front':
    case 'back':
      return { ...schema, items: entry(schema['items'] as JsonSchema, [...METADATA_KINDS, ...LISTING_KINDS]) };
    case 'chapters':
      return { ...schema, items: chapter(schema['items'] as JsonSchema) };
    default:
      return schema;
  }
}

/** One word is a kind or a file. */
function entry(section: JsonSchema, kinds: readonly string[]): JsonSchema {
  return { anyOf: [{ type: 'string', examples: kinds }, section] };
}

function chapter(schema: JsonSchema): JsonSchema {
  const properties = schema['properties'] as Properties;
  const { chapters } = properties;
  const inner = { ...chapters, items: entry(chapters?.['items'] as JsonSchema, []) };
  return entry({ ...schema, properties: { ...properties, chapters: inner } }, []);
}
