/**
 * Prints a document definition of pdfmake.
 *
 *     node pdfmake-print.mjs <definition.json> <result.pdf> <font folder>
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import { BOOK } from './book-page.mjs';

const [definition, result, fontFolder] = process.argv.slice(2);
const { family, regular, bold } = BOOK.font;
pdfmake.setFonts({ [family]: { normal: join(fontFolder, regular), bold: join(fontFolder, bold) } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontFolder));
await pdfmake.createPdf(JSON.parse(readFileSync(definition, 'utf8'))).write(result);
