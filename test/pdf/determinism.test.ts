import { afterEach, expect, test, vi } from 'vitest';
import { everyFeature } from '../support/every-feature.js';
import { makePdf } from '../support/make-pdf.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

test('the same Document gives the same bytes, whenever and wherever it is written', async () => {
  vi.stubEnv('TZ', 'America/Anchorage');
  const { bytes } = await makePdf(everyFeature());
  vi.stubEnv('TZ', 'Asia/Riyadh');
  vi.useFakeTimers({ now: new Date('2031-03-01T23:30:00Z'), toFake: ['Date'] });
  expect((await makePdf(everyFeature())).bytes).toEqual(bytes);
});

test('another date gives other bytes', async () => {
  const { bytes } = await makePdf(everyFeature());
  expect((await makePdf(everyFeature(), new Date('2024-01-01'))).bytes).not.toEqual(bytes);
});
