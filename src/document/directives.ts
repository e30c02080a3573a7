/** All directives by name. One that is added here is known to the parser, the checks and the hints. */
import { BIBLIOGRAPHY } from './build-bibliography.js';
import { BOX_DIRECTIVES } from './build-box.js';
import { CARDS } from './build-cards.js';
import { CHART } from './build-chart.js';
import { CONTENTS_DIRECTIVES } from './build-contents.js';
import { DEFINITIONS, GLOSSARY } from './build-definitions.js';
import { DEMO } from './build-demo.js';
import { INDEX } from './build-index.js';
import { QUESTIONS, TIMELINE } from './build-entries.js';
import { FIGURES } from './build-figures.js';
import { INITIAL } from './build-initial.js';
import { LETTERHEAD } from './build-letterhead.js';
import { HADITH } from './build-hadith.js';
import { PARALLEL } from './build-parallel.js';
import { QR } from './build-qr.js';
import { QURAN } from './build-quran.js';
import { COLUMNS, LANDSCAPE, WIDE } from './build-region.js';
import { SIGNATURE } from './build-signature.js';
import { SMALL } from './build-small.js';
import { TABLE } from './build-table-directive.js';
import { VERSE } from './build-verse.js';
import type { DirectiveKind } from './directive-kind.js';

export const DIRECTIVES: ReadonlyMap<string, DirectiveKind> = new Map([
  ...BOX_DIRECTIVES,
  ...CONTENTS_DIRECTIVES,
  ['verse', VERSE],
  ['demo', DEMO],
  ['cards', CARDS],
  ['timeline', TIMELINE],
  ['questions', QUESTIONS],
  ['signature', SIGNATURE],
  ['letterhead', LETTERHEAD],
  ['qr', QR],
  ['figures', FIGURES],
  ['table', TABLE],
  ['chart', CHART],
  ['columns', COLUMNS],
  ['landscape', LANDSCAPE],
  ['wide', WIDE],
  ['index', INDEX],
  ['glossary', GLOSSARY],
  ['definitions', DEFINITIONS],
  ['quran', QURAN],
  ['hadith', HADITH],
  ['small', SMALL],
  ['parallel', PARALLEL],
  ['initial', INITIAL],
  ['bibliography', BIBLIOGRAPHY],
]);
