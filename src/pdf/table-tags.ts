/** The elements of a table's cells: what they cover, and what heads them (PDF 32000-1, 14.8.5.7). */
import type { NodeId, Table, TableCell } from '../document/model.js';
import { tableHeaders } from '../document/table-headers.js';
import type { PdfDictionary } from './pdf-file.js';
import type { TagDetails } from './tag-element.js';

export interface CellTag {
  readonly type: 'TH' | 'TD';
  readonly details: TagDetails;
}

export function cellTags(table: Table): (cell: TableCell) => CellTag {
  const headers = tableHeaders(table);
  const named = new Set([...headers.values()].flat());
  return (cell) => ({
    type: cell.heads === null ? 'TD' : 'TH',
    details: {
      attributes: attributesOf(cell),
      headers: (headers.get(cell.id) ?? []).map(headerId),
      id: named.has(cell.id) ? headerId(cell.id) : null,
      required: true,
    },
  });
}

const headerId = (id: NodeId): string => `header-${id}`;

function attributesOf({ heads, columnSpan, rowSpan }: TableCell): readonly PdfDictionary[] {
  const attributes = {
    ...(heads === null ? {} : { Scope: heads === 'column' ? 'Column' : 'Row' }),
    ...(columnSpan > 1 ? { ColSpan: columnSpan } : {}),
    ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
  };
  return Object.keys(attributes).length === 0 ? [] : [{ O: 'Table', ...attributes }];
}
