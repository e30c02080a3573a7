/** What does not fit its line is told, once a node, with its place. */
import { expect, test } from 'vitest';
import { publish } from '../../src/publish.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import type { Diagnostic } from '../../src/base/diagnostic.js';

async function diagnosticsOf(text: string, formats: readonly ('pdf' | 'epub')[] = ['pdf']): Promise<readonly Diagnostic[]> {
  const source = {
    file: { path: 'wide.md', text: `---\ntitle: جدول\nlang: ar\n---\n\n${text}\n` },
    format: 'markdown' as const,
    name: 'wide',
    readAsset: () => Promise.resolve({ kind: 'missing' as const }),
  };
  return (await publish({ source, fonts: shippedFonts(), formats })).diagnostics;
}

const columns = (count: number, cell: string): string => {
  const row = `|${` ${cell} |`.repeat(count)}`;
  return `${row}\n|${' - |'.repeat(count)}\n${row}`;
};

test('a letter wider than its column is told, with its place', async () => {
  const found = await diagnosticsOf(columns(60, 'ﷺ'));
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map(({ rule, severity }) => `${rule} ${severity}`))).toEqual(new Set(['words-fit-their-line warning']));
  const [first] = found;
  expect(first?.place.kind === 'span' ? first.place.span.file.text.slice(first.place.span.start, first.place.span.end) : '').toContain('ﷺ');
});

test('words that break, and columns wide enough, are not', async () => {
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);
  expect(await diagnosticsOf(`${word} https://example.com/${'path/'.repeat(60)}\n\n${columns(4, 'كلمة')}`)).toEqual([]);
});
