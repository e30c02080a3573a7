/** All directives by name. One that is added here is known to the parser, the checks and the hints. */
import { BIBLIOGRAPHY } from './build-bibliography.js';
import { BOX_DIRECTIVES } from './build-box.js';
import { DEMO } from './build-demo.js';
import { COLUMNS, LANDSCAPE, WIDE } from './build-region.js';
import { VERSE } from './build-verse.js';
import type { DirectiveKind } from './directive-kind.js';

export const DIRECTIVES: ReadonlyMap<string, DirectiveKind> = new Map([...BOX_DIRECTIVES, ['verse', VERSE], ['demo', DEMO], ['columns', COLUMNS], ['landscape', LANDSCAPE], ['wide', WIDE], ['bibliography', BIBLIOGRAPHY]]);
