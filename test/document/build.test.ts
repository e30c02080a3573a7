import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { walkDocument } from '../../src/document/walk.js';
import { buildFrom } from './build-from.js';
import { dumpDocument } from './dump-document.js';

const sample = readFileSync(new URL('sample.md', import.meta.url), 'utf8');

describe('buildDocument', () => {
  it('builds the sample as its dump says, without a complaint', async () => {
    const { document, diagnostics } = buildFrom(sample);
    expect(diagnostics).toEqual([]);
    await expect(dumpDocument(document)).toMatchFileSnapshot('sample.dump.txt');
  });

  it('numbers the nodes in reading order, each once', () => {
    const ids: number[] = [];
    walkDocument(buildFrom(sample).document, (node) => ids.push(node.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.min(...ids)).toBe(1);
  });

  it('gives every text the place where it stands', () => {
    const { document } = buildFrom(sample);
    let same = 0;
    walkDocument(document, (node) => {
      if (node.kind !== 'text') {
        return;
      }
      const raw = sample.slice(node.span.start, node.span.end);
      const isOther = raw !== node.value && !/^\s*[\n>]|^&\w+;$|^\\.$|^:::/.test(raw);
      expect(isOther, `${JSON.stringify(node.value)} from ${JSON.stringify(raw)}`).toBe(false);
      expect(node.value).not.toMatch(/[\r\n]/);
      same += raw === node.value ? 1 : 0;
    });
    expect(same).toBeGreaterThan(50);
  });

  it('makes the same Document of the same source with other line ends', () => {
    const withSpans = (text: string): string => dumpDocument(buildFrom(text).document);
    expect(withSpans(sample.replaceAll('\n', '\r\n')).replaceAll('\\r\\n', '\\n')).toBe(withSpans(sample));
  });
});
