/** The ToUnicode CMap: which text each CID stands for (PDF 32000-1, 9.10.3). */

/** The specification's limit for one `beginbfchar` block. */
const MAX_BLOCK = 100;

/** `texts[cid]` is the text of a CID; null where it has none. */
export function toUnicodeCMap(texts: readonly (string | null)[]): string {
  const entries: string[] = [];
  texts.forEach((text, cid) => {
    if (text !== null) {
      entries.push(`<${hex16(cid)}><${utf16Hex(text)}>`);
    }
  });
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += MAX_BLOCK) {
    const block = entries.slice(start, start + MAX_BLOCK);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000><ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

export function hex16(value: number): string {
  return value.toString(16).padStart(4, '0');
}

function utf16Hex(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index++) {
    hex += hex16(text.charCodeAt(index));
  }
  return hex;
}
