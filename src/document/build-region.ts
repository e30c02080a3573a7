/** `:::columns{count=2 rule}`, `:::wide` and `:::landscape`. */
import { toNumerals } from '../locale/numerals.js';
import type { BuildContext } from './build-context.js';
import { FLAG, type AttributeRule, type DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import type { Region } from './model.js';

const DEFAULT_COLUMNS = 2;

const COUNT: AttributeRule = { expected: '2, 3 or 4', fits: (value) => /^[234]$/.test(toNumerals(value, 'latn')) };

export const COLUMNS: DirectiveKind = {
  form: 'container',
  label: 'none',
  attributes: { count: COUNT, rule: FLAG },
  build: (parts, context) => [
    buildRegion(parts, {
      columns: Number(toNumerals(parts.attributes.get('count') ?? String(DEFAULT_COLUMNS), 'latn')),
      ruled: parts.attributes.has('rule'),
      orientation: 'portrait',
    }, context),
  ],
};

/** Over all columns of a theme that has some. */
export const WIDE: DirectiveKind = {
  form: 'container',
  label: 'none',
  attributes: {},
  build: (parts, context) => [buildRegion(parts, { columns: 1, ruled: false, orientation: 'portrait' }, context)],
};

export const LANDSCAPE: DirectiveKind = {
  form: 'container',
  label: 'none',
  attributes: {},
  build: (parts, context) => [buildRegion(parts, { columns: 1, ruled: false, orientation: 'landscape' }, context)],
};

type Shape = Pick<Region, 'columns' | 'ruled' | 'orientation'>;

function buildRegion({ span, content }: DirectiveParts, shape: Shape, context: BuildContext): Region {
  const id = context.nextId();
  return { kind: 'region', id, span, ...shape, children: context.blocks(content, context) };
}
