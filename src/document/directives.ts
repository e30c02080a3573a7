/** All directives by name. One that is added here is known to the parser, the checks and the hints. */
import { BOX_DIRECTIVES } from './build-box.js';
import { CHART } from './build-chart.js';
import { DEMO } from './build-demo.js';
import { COLUMNS, LANDSCAPE, WIDE } from './build-region.js';
import { TABLE } from './build-table-directive.js';
import { VERSE } from './build-verse.js';
import type { DirectiveKind } from './directive-kind.js';

export const DIRECTIVES: ReadonlyMap<string, DirectiveKind> = new Map([
  ...BOX_DIRECTIVES,
  ['verse', VERSE],
  ['demo', DEMO],
  ['table', TABLE],
  ['chart', CHART],
  ['columns', COLUMNS],
  ['landscape', LANDSCAPE],
  ['wide', WIDE],
]);
