/** A publication that uses everything, as text: read the difference, then accept it with `-u`. */
import { expect, test } from 'vitest';
import { dumpPages } from '../support/dump-pages.js';
import { everyFeature } from '../support/every-feature.js';
import { layOut, themeOf } from '../support/lay-out.js';
import { loadEngine } from '../text/support.js';

const engine = await loadEngine();

test.each(['brief', 'book'])('every feature in the theme %s', async (name) => {
  const document = everyFeature();
  const { pages } = layOut(document, engine, themeOf(document, name));
  await expect(`${dumpPages(pages)}\n`).toMatchFileSnapshot(`goldens/every-feature.${name}.txt`);
});
