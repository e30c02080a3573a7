/**
 * Marks of a Markdown source that are read from left to right, whatever stands around them: formulas, code,
 * directives, attributes, the targets of links, keys of citations and names of notes. On a line that runs from
 * right to left each is a UAX #9 isolate, so that `{#name}` and `[](#name)` look as they were typed.
 */

/** Half open, in UTF-16 units. */
export interface SourceMark {
  readonly start: number;
  readonly end: number;
}

/** Repetitions are bounded, so that no line makes the search slow. */
const MARK = new RegExp(
  [
    String.raw`(\`{1,8})[^\`]{1,400}\1`, // code
    String.raw`(\${1,2})(?=[^$\s])[^$]{1,400}(?<!\s)\2`, // a formula, not two prices
    String.raw`\[\^[^\]\s]{1,100}\]`, // a note’s name
    String.raw`(?<!:):[a-z][a-z-]{0,40}\[[^\]]{0,400}\](?:\{[^}]{0,400}\})?`, // a directive
    String.raw`\[\]\([^()\s]{1,200}\)(?:\{[^}]{0,400}\})?`, // a reference
    String.raw`(?<=\])\([^()\s]{1,200}\)(?:\{[^}]{0,400}\})?`, // a link’s target
    String.raw`\{[^}]{0,400}\}`, // attributes
    String.raw`(?<![\w.+-])-?@[\w:.-]{0,80}\w`, // a citation’s key, not an address
  ].join('|'),
  'g',
);

/** The box of a task; what it begins is not what the line says. */
const TASK = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\[[ xX]\]/;

/** In order, none in another. */
export function sourceMarks(line: string): readonly SourceMark[] {
  const task = TASK.exec(line)?.[0].length ?? 0;
  const box = task === 0 ? [] : [{ start: task - '[x]'.length, end: task }];
  return [...box, ...[...line.slice(task).matchAll(MARK)].map(({ 0: mark, index }) => ({ start: task + index, end: task + index + mark.length }))];
}

/** The line without its marks. */
export function outsideMarks(line: string): string {
  let at = 0;
  let outside = '';
  for (const { start, end } of sourceMarks(line)) {
    outside += line.slice(at, start);
    at = end;
  }
  return outside + line.slice(at);
}
