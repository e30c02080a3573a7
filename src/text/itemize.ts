/** InlineText → runs of one level, script, style and face. */
import { pt } from '../base/units.js';
import type { FontSet } from '../fonts/font-set.js';
import type { ScriptTable } from './script.js';
import { selectFaces } from './select-faces.js';
import type { BidiLevels, InlineRun, InlineText, StyleSpan } from './types.js';

/** Scripts whose letters look larger than Arabic ones of the same size. */
const SCALED_SCRIPTS: ReadonlySet<string> = new Set(['Latn', 'Grek', 'Cyrl']);

export function itemize(text: InlineText, levels: BidiLevels, fonts: FontSet, scripts: ScriptTable): readonly InlineRun[] {
  const resolved = scripts.resolve(text.text, levels);
  const runs: InlineRun[] = [];
  for (const span of text.spans) {
    let start = span.start;
    while (start < span.end) {
      let end = start + 1;
      while (end < span.end && levels.levels[end] === levels.levels[start] && resolved[end] === resolved[start]) {
        end++;
      }
      const level = levels.levels[start] ?? levels.paragraphLevel;
      const script = scripts.code(resolved[start] ?? 0);
      runs.push(...runsOf({ span, start, end, level, script }, text.text, fonts, scripts));
      start = end;
    }
  }
  return runs;
}

interface UniformRange {
  readonly span: StyleSpan;
  readonly start: number;
  readonly end: number;
  readonly level: number;
  readonly script: string;
}

function runsOf(range: UniformRange, text: string, fonts: FontSet, scripts: ScriptTable): readonly InlineRun[] {
  const { span, start, end, level, script } = range;
  const { style, owner } = span;
  if (span.kind === 'object') {
    return [{ kind: 'object', start, end, level, style, owner, object: span.object }];
  }
  const size = SCALED_SCRIPTS.has(script) ? pt(style.size * style.latinScale) : style.size;
  const faces = selectFaces(text.slice(start, end), style, fonts, scripts);
  return faces.map((part) => ({
    kind: 'text',
    start: start + part.start,
    end: start + part.end,
    level,
    script,
    style,
    owner,
    face: part.face,
    size,
  }));
}
