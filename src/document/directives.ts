/** All directives by name. One that is added here is known to the parser, the checks and the hints. */
import { BOX_DIRECTIVES } from './build-box.js';
import { CHART } from './build-chart.js';
import { CONTENTS_DIRECTIVES } from './build-contents.js';
import { DEFINITIONS, GLOSSARY } from './build-definitions.js';
import { DEMO } from './build-demo.js';
import { INDEX } from './build-index.js';
import { COLUMNS, LANDSCAPE, WIDE } from './build-region.js';
import { TABLE } from './build-table-directive.js';
import { VERSE } from './build-verse.js';
import type { DirectiveKind } from './directive-kind.js';

export const DIRECTIVES: ReadonlyMap<string, DirectiveKind> = new Map([
  ...BOX_DIRECTIVES,
  ...CONTENTS_DIRECTIVES,
  ['verse', VERSE],
  ['demo', DEMO],
  ['table', TABLE],
  ['chart', CHART],
  ['columns', COLUMNS],
  ['landscape', LANDSCAPE],
  ['wide', WIDE],
  ['index', INDEX],
  ['glossary', GLOSSARY],
  ['definitions', DEFINITIONS],
]);
