/** Whatever an author can write is told in the manual: a name that the code knows and the manual does not is listed. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DIRECTIVES } from '../../src/document/directives.js';
import { CONTRIBUTOR_ROLES } from '../../src/source/contributor-roles.js';
import { KEYS } from '../../src/source/front-matter-keys.js';
import { PHRASE_NAMES } from '../../src/source/phrase-syntax.js';
import { BOOK_KEYS } from '../../src/source/publication-schema.js';
import { SECTION_KINDS } from '../../src/source/section-kinds.js';

const MANUAL = new URL('../../content/manual/', import.meta.url);
const COMMAND_LINE = readFileSync(new URL('../../src/cli/command-line.ts', import.meta.url), 'utf8');
const THEME_SCHEMA = JSON.parse(readFileSync(new URL('../../schemas/theme.schema.json', import.meta.url), 'utf8')) as { readonly properties: object };
const TOKEN_GROUPS = Object.keys(THEME_SCHEMA.properties);
const OPTIONS = [...COMMAND_LINE.matchAll(/'(?:-\w, )?(--[\w-]+)[^']*',/g)].map(([, name]) => name ?? '');

const manual = readdirSync(MANUAL)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(new URL(name, MANUAL), 'utf8'))
  .join('\n');

/** A key before its colon, or between code marks; names have letters and hyphens alone. */
const asKey = (name: string): RegExp => new RegExp(`(?<![\\w-])${name}:|\`${name}[\`:=]`);

test.each<[string, Iterable<string>, (name: string) => RegExp]>([
  ['directives', DIRECTIVES.keys(), (name) => new RegExp(`::${name}(?![\\w-])`)],
  ['phrases', PHRASE_NAMES, (name) => new RegExp(`:${name}\\[`)],
  ['keys of the front matter', Object.keys(KEYS), asKey],
  ['keys of publication.yaml', Object.keys(BOOK_KEYS), asKey],
  ['kinds of sections', SECTION_KINDS, (name) => new RegExp(`\`${name}\`|(?<![\\w-])(?:- ${name}|${name}:|kind: ${name})(?![\\w-])|^${name}$`, 'm')],
  ['roles of contributors', CONTRIBUTOR_ROLES, (name) => new RegExp(`\`${name}\``)],
  ['groups of theme tokens', TOKEN_GROUPS, asKey],
  ['options of the command line', OPTIONS, (name) => new RegExp(`${name}(?![\\w-])`)],
])('the manual tells of all %s', (_, names, place) => {
  const all = [...names];
  expect(all.length).toBeGreaterThan(0);
  expect(all.filter((name) => !place(name).test(manual))).toEqual([]);
});
