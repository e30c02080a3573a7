/** `:::chart{type=bar}`: data as a drawing, and as a table for those who do not see it. */
import type { Code, Paragraph as MdastParagraph, RootContent } from 'mdast';
import { atSpan } from '../base/diagnostic.js';
import { parseLength } from '../source/lengths.js';
import type { DataTable } from '../source/data-table.js';
import { spanOf } from '../source/mdast.js';
import { buildCaption, isNumbered } from './build-caption.js';
import type { BuildContext } from './build-context.js';
import { chartData } from './chart-data.js';
import { chartSummary } from './chart-summary.js';
import { chartTable } from './chart-table.js';
import { FLAG, oneOf, TEXT, type AttributeRule, type DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import { CHART_TYPES, type ChartStacking, type ChartType } from './chart-types.js';
import type { Block, Chart } from './model.js';
import { plainText } from './plain-text.js';

const LENGTH: AttributeRule = { expected: 'a length such as 60mm', fits: (value) => parseLength(value) !== null };

/** `{place=here}`: it stands where it is written, whatever hole that leaves. */
const PLACE = oneOf('here');

export const CHART: DirectiveKind = {
  form: 'container',
  label: 'optional',
  attributes: { type: oneOf(...CHART_TYPES), data: TEXT, unit: TEXT, alt: TEXT, height: LENGTH, horizontal: FLAG, stacked: FLAG, percent: FLAG, labels: FLAG, table: FLAG, place: PLACE },
  build: buildChart,
};

/** Nothing where there is no data, and told. */
function buildChart(parts: DirectiveParts, context: BuildContext): readonly Block[] {
  const { attributes, label, opening, span } = parts;
  const type = typeOf(parts, context);
  const stacking: ChartStacking = attributes.has('percent') ? 'percent' : attributes.has('stacked') || type === 'area' ? 'stacked' : 'none';
  const source = dataOf(parts, context);
  const data = source === null ? null : chartData(source, type, type === 'pie' || type === 'line' ? 'none' : stacking, context);
  if (data === null || source === null) {
    return [];
  }
  const id = context.nextId();
  const text: MdastParagraph | null = label === null || label.length === 0 ? null : { type: 'paragraph', children: [...label] };
  const caption = buildCaption({ id, span, kind: 'figure', slug: parts.slug }, text, opening, context);
  const unit = attributes.get('unit') ?? null;
  const title = caption === null ? '' : plainText(caption.children);
  const chart: Chart = {
    kind: 'chart',
    id,
    span,
    type,
    horizontal: attributes.has('horizontal'),
    stacking: type === 'pie' || type === 'line' ? 'none' : stacking,
    labelled: attributes.has('labels'),
    unit,
    height: parseLength(attributes.get('height') ?? ''),
    caption,
    alternate: attributes.get('alt') ?? chartSummary(type, title, data, unit, context.metadata),
    data,
    table: chartTable(source, data, context),
    printsTable: attributes.has('table'),
    floats: !attributes.has('table') && attributes.get('place') !== 'here' && isNumbered(parts, text !== null, context.metadata),
  };
  return [chart];
}

function typeOf({ attributes, opening }: DirectiveParts, { report }: BuildContext): ChartType {
  const type = CHART_TYPES.find((name) => name === attributes.get('type'));
  if (type === undefined) {
    report({
      rule: 'charts-have-a-type',
      severity: 'error',
      message: 'expected the type of the chart in its braces, but there is none',
      place: atSpan(opening),
      hint: `write for example :::chart{type=bar}; there are ${CHART_TYPES.join(', ')}`,
    });
  }
  return type ?? 'bar';
}

/** A file's data where one is named, which the loader has read or told of; else the block of data. */
function dataOf({ attributes, content, opening }: DirectiveParts, context: BuildContext): DataTable | null {
  const path = attributes.get('data');
  const [code, ...others] = path === undefined ? content : [undefined, ...content];
  const isData = (node: RootContent | undefined): node is Code => node?.type === 'code' && context.data.fenced.has(node);
  for (const node of [...others, ...(code === undefined || isData(code) ? [] : [code])]) {
    if (node !== undefined) {
      tell('expected the chart’s data and nothing else, but here is more', atSpan(spanOf(node, context.file)), context);
    }
  }
  if (path !== undefined) {
    return context.data.files.get(path) ?? null;
  }
  if (!isData(code)) {
    tell('expected data between :::chart and :::, but there is none', atSpan(opening), context);
    return null;
  }
  return context.data.fenced.get(code) ?? null;
}

function tell(message: string, place: ReturnType<typeof atSpan>, { report }: BuildContext): void {
  report({ rule: 'charts-hold-data', severity: 'error', message, place, hint: 'write the values between ```csv and ```, or name a file: {data=values.csv}' });
}
