/** All that is asked of a book, in the order in which it is told. */
import { archiveRules } from './rules/archive.js';
import { characterRules } from './rules/characters.js';
import { directionRules } from './rules/direction.js';
import { fontRules } from './rules/fonts.js';
import { identifierRules } from './rules/identifiers.js';
import { languageRules } from './rules/language.js';
import { linkRules } from './rules/links.js';
import { noteRules } from './rules/notes.js';
import { pageListRules } from './rules/page-list.js';
import { semanticRules } from './rules/semantics.js';
import { styleRules } from './rules/style.js';
import type { Rule } from './rule.js';

export const RULES: readonly Rule[] = [
  ...archiveRules,
  ...directionRules,
  ...languageRules,
  ...pageListRules,
  ...semanticRules,
  ...characterRules,
  ...styleRules,
  ...fontRules,
  ...identifierRules,
  ...linkRules,
  ...noteRules,
];
