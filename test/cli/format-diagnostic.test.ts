import { describe, expect, it } from 'vitest';
import { atFile, atSpan, type Diagnostic } from '../../src/base/diagnostic.js';
import { formatDiagnostic } from '../../src/cli/format-diagnostic.js';

const file = { path: 'content/a.md', text: '---\ntitel: قمة\n---\n' };

const misspelt: Diagnostic = {
  rule: 'front-matter-keys-are-known',
  severity: 'error',
  message: 'expected a known key, but found “titel”',
  place: atSpan({ file, start: 4, end: 9 }),
  hint: 'write “title”',
};

const PLAIN = { colored: false, width: 100 };

describe('formatDiagnostic', () => {
  it('tells place, rule, message, line, caret and hint', () => {
    expect(formatDiagnostic(misspelt, PLAIN)).toBe(
      [
        'content/a.md:2:1: error[front-matter-keys-are-known]: expected a known key, but found “titel”',
        ' 2 | titel: قمة',
        '   | ^^^^^',
        '   = hint: write “title”',
        '',
      ].join('\n'),
    );
  });

  it('has no line to show for a whole file', () => {
    const missing: Diagnostic = { ...misspelt, rule: 'sources-exist', place: atFile('b.md') };
    expect(formatDiagnostic(missing, PLAIN)).toBe(
      'b.md: error[sources-exist]: expected a known key, but found “titel”\n  = hint: write “title”\n',
    );
  });

  it('colours a warning yellow and an error red, on a terminal only', () => {
    const colored = { colored: true, width: 100 };
    expect(formatDiagnostic(misspelt, colored)).toContain('\u001b[31merror[');
    expect(formatDiagnostic({ ...misspelt, severity: 'warning' }, colored)).toContain('\u001b[33mwarning[');
    expect(formatDiagnostic(misspelt, PLAIN)).not.toContain('\u001b');
  });
});
