/** A paragraph of a million characters, such as a broken export may hold, becomes both books in seconds. */
import { expect, test } from 'vitest';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { publish } from '../../src/publish.js';

const LENGTH = 1_000_000;
/** Milliseconds: minutes would pass if any stage were quadratic. */
const LIMIT = 120_000;
const SENTENCE = 'كتب الورّاق في بغداد كتابًا من 100 ورقة (وأكثر)، ثم باعه إلى صاحب المكتبة الذي طلب نسخة ثانية. ';

test(
  'a paragraph of a million characters',
  async () => {
    const text = SENTENCE.repeat(Math.ceil(LENGTH / SENTENCE.length));
    const source = {
      file: { path: 'long.txt', text },
      format: 'text' as const,
      name: 'long',
      readAsset: () => Promise.resolve({ kind: 'missing' as const }),
    };
    const start = performance.now();
    const { outputs, diagnostics } = await publish({ source, fonts: shippedFonts(), title: 'طويل' });
    expect(performance.now() - start).toBeLessThan(LIMIT);
    expect(diagnostics).toEqual([]);
    expect(outputs.map(({ format }) => format)).toEqual(['pdf', 'epub']);
  },
  LIMIT,
);
