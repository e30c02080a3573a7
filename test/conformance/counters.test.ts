/** Counters and markers against Chromium: its own styles, and the W3C's series as `@counter-style`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium, type Browser } from 'playwright-core';
import { formatCounter, type CounterStyle } from '../../src/locale/counters.js';
import { CHROMIUM } from './epub-reader.js';
import { isInstalled } from './programs.js';

const HIJAI = 'أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه‍ و ي';
const ABJAD = '1000 غ, 900 ظ, 800 ض, 700 ذ, 600 خ, 500 ث, 400 ت, 300 ش, 200 ر, 100 ق, 90 ص, 80 ف, 70 ع, 60 س, 50 ن, 40 م, 30 ل, 20 ك, 10 ي, 9 ط, 8 ح, 7 ز, 6 و, 5 ه, 4 د, 3 ج, 2 ب, 1 ا';
const MAGHREBI = '1000 ش, 900 غ, 800 ظ, 700 ذ, 600 خ, 500 ث, 400 ت, 300 س, 200 ر, 100 ق, 90 ض, 80 ف, 70 ع, 60 ص, 50 ن, 40 م, 30 ل, 20 ك, 10 ي, 9 ط, 8 ح, 7 ز, 6 و, 5 ه, 4 د, 3 ج, 2 ب, 1 ا';

const quoted = (symbols: string): string => symbols.split(' ').map((symbol) => `"${symbol}"`).join(' ');

const STYLES = `
  @counter-style hijai { system: alphabetic; symbols: ${quoted(HIJAI)}; }
  @counter-style abjad { system: additive; range: 1 1999; additive-symbols: ${ABJAD.replace(/(\d+) (\S)/g, '$1 "$2"')}; }
  @counter-style maghrebi-abjad { system: additive; range: 1 1999; additive-symbols: ${MAGHREBI.replace(/(\d+) (\S)/g, '$1 "$2"')}; }
`;

/** Joiners and the hamza of a lone alef are ours: CSS's systems have one form a letter. */
const letters = (text: string): string => text.replaceAll('\u200D', '').replace(/أ/g, 'ا');

describe.skipIf(!isInstalled(CHROMIUM, '--version'))('counters in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  it.each([
    'arabic-indic', 'persian', 'lower-roman', 'upper-roman', 'lower-latin', 'upper-latin', 'hijai', 'abjad', 'maghrebi-abjad',
  ] satisfies readonly CounterStyle[])('%s are the same up to 1999', async (style) => {
    const page = await browser.newPage();
    const items = '<li>x</li>'.repeat(1999);
    await page.setContent(`<style>${STYLES} ol { list-style-type: ${style} }</style><ol>${items}</ol>`);
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const markers = nodes.filter(({ role }) => role?.value === 'ListMarker').map(({ name }) => String(name?.value).replace(/\. $/, ''));
    await page.close();
    expect(markers).toHaveLength(1999);
    expect(markers.map(letters)).toEqual(markers.map((_, index) => letters(formatCounter(index + 1, style))));
  });
});
