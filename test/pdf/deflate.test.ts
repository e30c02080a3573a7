/** Pages that are compressed beside the program are the same bytes. */
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { expect, test } from 'vitest';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { publish } from '../../src/publish.js';
import type { PublishRequest } from '../../src/publish-request.js';

const request: PublishRequest = {
  source: {
    file: { path: 'a.md', text: '# عنوان\n\nنص فيه (١٢) و*كلمة*.\n\n'.repeat(40) },
    format: 'markdown',
    name: 'a',
    readAsset: () => Promise.resolve({ kind: 'missing' }),
  },
  title: 'كتاب',
  fonts: shippedFonts(),
  formats: ['pdf'],
};

test('compressing elsewhere changes nothing', async () => {
  let calls = 0;
  const elsewhere = async (bytes: Uint8Array): Promise<Uint8Array> => {
    calls++;
    return promisify(deflate)(bytes);
  };
  const [here] = (await publish(request)).outputs;
  const [there] = (await publish({ ...request, deflate: elsewhere })).outputs;
  expect(calls).toBeGreaterThan(1);
  expect(Buffer.compare(here?.bytes ?? new Uint8Array(), there?.bytes ?? new Uint8Array(1))).toBe(0);
});
