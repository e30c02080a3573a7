/** What a chart shows, said in words: for those who hear it, and wherever pictures are not shown. */
import { formatNumber } from '../locale/numbers.js';
import type { Metadata } from './metadata.js';
import type { ChartData, ChartType } from './chart-types.js';

/** More values than this are not read out: only the least and the greatest of each series. */
const MOST_READ = 40;

interface Words {
  readonly types: Readonly<Record<ChartType, string>>;
  readonly comma: string;
  readonly missing: string;
  range(least: string, leastAt: string, most: string, mostAt: string): string;
}

const ARABIC: Words = {
  types: { bar: 'رسم بياني بالأعمدة', line: 'رسم بياني خطي', area: 'رسم بياني بالمساحات', pie: 'رسم بياني دائري' },
  comma: '، ',
  missing: 'لا قيمة',
  range: (least, leastAt, most, mostAt) => `أدناها ${least} (${leastAt}) وأعلاها ${most} (${mostAt})`,
};

const ENGLISH: Words = {
  types: { bar: 'Bar chart', line: 'Line chart', area: 'Area chart', pie: 'Pie chart' },
  comma: ', ',
  missing: 'no value',
  range: (least, leastAt, most, mostAt) => `least ${least} (${leastAt}), greatest ${most} (${mostAt})`,
};

export function chartSummary(type: ChartType, title: string, data: ChartData, unit: string | null, metadata: Metadata): string {
  const words = metadata.direction === 'rtl' ? ARABIC : ENGLISH;
  const isLong = data.series.length * data.categories.length > MOST_READ;
  const parts = data.series.map(({ name, values }) => {
    const said = isLong ? rangeOf(values, data, words, metadata) : values.map((value, index) => `${data.categories[index] ?? ''} ${value === null ? words.missing : formatNumber(value, metadata)}`).join(words.comma);
    return name === '' ? said : `${name}: ${said}`;
  });
  const head = [words.types[type], ...(title === '' ? [] : [title]), ...(unit === null ? [] : [unit])].join(words.comma);
  return [head, ...parts].join('. ');
}

function rangeOf(values: readonly (number | null)[], { categories }: ChartData, words: Words, metadata: Metadata): string {
  let least = -1;
  let most = -1;
  values.forEach((value, index) => {
    if (value !== null) {
      least = least < 0 || value < (values[least] ?? 0) ? index : least;
      most = most < 0 || value > (values[most] ?? 0) ? index : most;
    }
  });
  const at = (index: number): [string, string] => [formatNumber(values[index] ?? 0, metadata), categories[index] ?? ''];
  return least < 0 ? words.missing : words.range(...at(least), ...at(most));
}
