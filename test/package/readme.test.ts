/** What the README shows is true: its sample builds as it stands, its mistake is told as printed. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/cli/format-diagnostic.js';
import { compareArabic, COUNTER_STYLES, formatCounter, formatDate, formatNumber, formatPercent, plural, sortKey } from '../../src/index.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { publish } from '../../src/publish.js';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** Fenced blocks of one language; '' for none. */
function blocks(language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...README.matchAll(fence)].map(([, text]) => text ?? '');
}

function build(text: string): ReturnType<typeof publish> {
  return publish({
    source: { file: { path: 'my-brief.md', text }, format: 'markdown', name: 'my-brief', readAsset: () => Promise.resolve({ kind: 'missing' }) },
    fonts: shippedFonts(),
  });
}

describe('README.md', () => {
  const sample = blocks('markdown')[0] ?? '';

  it('shows a source that builds without a word', async () => {
    const { outputs, diagnostics } = await build(sample);
    expect(diagnostics).toEqual([]);
    expect(outputs.map(({ fileName }) => fileName)).toEqual(['my-brief.pdf', 'my-brief.epub']);
  });

  it('shows a mistake as the command tells it', async () => {
    const { outputs, diagnostics } = await build(sample.replace('author:', 'auther:'));
    expect(outputs).toEqual([]);
    const told = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, { colored: false, width: 100 }));
    expect(README).toContain(told.join('\n').trim());
  });

  it('shows what the functions of the locale give', () => {
    const locale = { language: 'ar-EG', numerals: 'arab' } as const;
    const shown: readonly (readonly [call: string, result: string | readonly string[]])[] = [
      ['formatNumber(12345.67, locale)', formatNumber(12345.67, locale)],
      ['formatPercent(0.5, locale)', formatPercent(0.5, locale)],
      ["formatDate('2025-07-15', locale, 'hijri')", formatDate('2025-07-15', locale, 'hijri')],
      [
        "plural(3, { one: 'صورة واحدة', two: 'صورتان', few: '# صور', other: '# صورة' }, locale)",
        plural(3, { one: 'صورة واحدة', two: 'صورتان', few: '# صور', other: '# صورة' }, locale),
      ],
      ["[5, 11].map((n) => formatCounter(n, 'abjad'))", [5, 11].map((n) => formatCounter(n, 'abjad'))],
      ["['الكتاب', 'البيت', 'كاتب', 'الله', 'Zeno'].sort(compareArabic)", ['الكتاب', 'البيت', 'كاتب', 'الله', 'Zeno'].sort(compareArabic)],
      ["sortKey('الأُسرة')", sortKey('الأُسرة')],
    ];
    for (const [call, result] of shown) {
      expect(README).toContain(`${call}; // ${typeof result === 'string' ? result : result.join('، ')}\n`);
    }
    expect(COUNTER_STYLES.filter((style) => !README.includes(`\`${style}\``))).toEqual(['upper-roman', 'upper-latin']);
    expect(README).toContain(formatDate('2025-07-15', locale, 'both'));
  });
});
