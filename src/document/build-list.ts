import type { List as MdastList, ListItem as MdastListItem } from 'mdast';
import { spanOf } from '../source/mdast.js';
import { inside, type BuildContext } from './build-context.js';
import { formatInteger } from '../locale/numerals.js';
import type { List, ListItem } from './model.js';

/** By depth, outermost first, the last for all deeper ones: every text face of ours has these three. */
const BULLETS = ['•', '–', '·'] as const;
const DONE = '☑';
const TO_DO = '☐';

export function buildList(node: MdastList, context: BuildContext): List {
  const id = context.nextId();
  const ordered = node.ordered === true;
  const start = node.start ?? 1;
  const depth = context.place.bulletDepth;
  const deeper = ordered ? context : inside(context, { bulletDepth: depth + 1 });
  const bullet = BULLETS[Math.min(depth, BULLETS.length - 1)] ?? BULLETS[0];
  const items = node.children.map((item, index) => {
    const marker = ordered ? `${formatInteger(start + index, context.metadata.numerals)}.` : bullet;
    return buildItem(item, marker, deeper);
  });
  const tight = node.spread !== true && node.children.every((item) => item.spread !== true);
  return { kind: 'list', id, span: spanOf(node, context.file), ordered, start, tight, items };
}

function buildItem(node: MdastListItem, marker: string, context: BuildContext): ListItem {
  const id = context.nextId();
  const checked = node.checked ?? null;
  const shown = checked === null ? marker : checked ? DONE : TO_DO;
  return { kind: 'listItem', id, span: spanOf(node, context.file), marker: shown, checked, children: context.blocks(node.children, context) };
}
