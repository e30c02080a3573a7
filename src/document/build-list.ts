import type { List as MdastList, ListItem as MdastListItem } from 'mdast';
import { countingOf, listMarker, type Counting } from '../locale/counting.js';
import { spanOf } from '../source/mdast.js';
import { inside, type BuildContext } from './build-context.js';
import type { List, ListItem } from './model.js';

const DONE = '☑';
const TO_DO = '☐';

/** `1.` or `1)`, as Markdown begins the items of an ordered list. */
const BEGINS_WITH_BRACKET = /^\d{1,9}\)/;

export function buildList(node: MdastList, context: BuildContext): List {
  const id = context.nextId();
  const start = node.start ?? 1;
  const { bulletDepth, counterDepth } = context.place;
  const counting = node.ordered === true ? countingAt(counterDepth, node, context) : null;
  const deeper = inside(context, counting === null ? { bulletDepth: bulletDepth + 1 } : { counterDepth: counterDepth + 1 });
  const bullet = atDepth(context.markers.bullets, bulletDepth) ?? '•';
  const items = node.children.map((item, index) => {
    const marker = counting === null ? bullet : listMarker(start + index, counting, context.metadata.numerals);
    return buildItem(item, marker, deeper);
  });
  const tight = node.spread !== true && node.children.every((item) => item.spread !== true);
  return { kind: 'list', id, span: spanOf(node, context.file), counting, start, tight, items };
}

function countingAt(depth: number, node: MdastList, { markers, file }: BuildContext): Counting {
  const { start, end } = spanOf(node, file);
  const delimiter = BEGINS_WITH_BRACKET.test(file.text.slice(start, end)) ? ')' : '.';
  return countingOf(atDepth(markers.counters, depth) ?? 'decimal', delimiter);
}

/** By depth, outermost first, the last for all deeper ones. */
function atDepth<Value>(values: readonly Value[], depth: number): Value | undefined {
  return values[Math.min(depth, values.length - 1)];
}

function buildItem(node: MdastListItem, marker: string, context: BuildContext): ListItem {
  const id = context.nextId();
  const checked = node.checked ?? null;
  const shown = checked === null ? marker : checked ? DONE : TO_DO;
  return { kind: 'listItem', id, span: spanOf(node, context.file), marker: shown, checked, children: context.blocks(node.children, context) };
}
