/** Checks of the tag tree: that all content has one owner, and what somebody hears who has it read. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { itemsOf, numberOf, openPdf, pagesOf, pairsOf, rootOf, streamText, type PDFDocument, type PDFObject } from './pdf-objects.js';

const PAINTS = /^(?:Tj|TJ|f|Do|S|B|sh)$/;

/** What is wrong with the tags of a PDF; nothing where each piece of content has one owner. */
export function tagProblems(document: PDFDocument): readonly string[] {
  const owned = ownedContent(document);
  return [...contentProblems(document, owned), ...parentTreeProblems(document, owned), ...annotationProblems(document)];
}

interface Owned {
  /** Elements by `page object/MCID`. */
  readonly content: ReadonlyMap<string, readonly PDFObject[]>;
}

function ownedContent(document: PDFDocument): Owned {
  const content = new Map<string, PDFObject[]>();
  walkElements(document, (element) => {
    for (const kid of kidsOf(element)) {
      const reference = contentOf(kid, element);
      if (reference !== null) {
        content.set(reference, [...(content.get(reference) ?? []), element]);
      }
    }
  });
  return { content };
}

function walkElements(document: PDFDocument, visit: (element: PDFObject, depth: number) => void): void {
  const walk = (element: PDFObject, depth: number): void => {
    visit(element, depth);
    for (const kid of kidsOf(element)) {
      if (kid.isDictionary() && kid.get('S').isName()) {
        walk(kid, depth + 1);
      }
    }
  };
  kidsOf(rootOf(document).get('StructTreeRoot')).forEach((kid) => {
    walk(kid, 0);
  });
}

function kidsOf(element: PDFObject): readonly PDFObject[] {
  const kids = element.get('K');
  return kids.isArray() ? itemsOf(kids) : kids.isNull() ? [] : [kids];
}

function contentOf(kid: PDFObject, element: PDFObject): string | null {
  if (kid.isNumber()) {
    return `${numberOf(element.get('Pg'))}/${kid.asNumber()}`;
  }
  const isReference = kid.isDictionary() && kid.get('Type').asName() === 'MCR';
  return isReference ? `${numberOf(kid.get('Pg'))}/${kid.get('MCID').asNumber()}` : null;
}

function contentProblems(document: PDFDocument, { content }: Owned): string[] {
  return pagesOf(document).flatMap((page, index) => {
    const problems: string[] = [];
    const seen = new Set<number>();
    const open: string[] = [];
    for (const token of operators(streamText(page.get('Contents')))) {
      if (token.operator === 'BDC' || token.operator === 'BMC') {
        const mcid = /\/MCID (\d+)/.exec(token.operands)?.[1];
        open.push(mcid ?? (token.operands.startsWith('/Artifact') ? 'artifact' : 'nobody'));
        if (mcid !== undefined) {
          seen.add(Number(mcid));
        }
      } else if (token.operator === 'EMC') {
        open.pop();
      } else if (PAINTS.test(token.operator) && (open.length !== 1 || open[0] === 'nobody')) {
        problems.push(`page ${index + 1}: ${token.operator} in ${open.length} marked contents`);
      }
    }
    for (const mcid of seen) {
      const owners = content.get(`${numberOf(page)}/${mcid}`)?.length ?? 0;
      if (owners !== 1) {
        problems.push(`page ${index + 1}: content ${mcid} has ${owners} owners`);
      }
    }
    return problems;
  });
}

/** Operators with their operands; strings hold no operators here, for all are hexadecimal. */
function operators(stream: string): readonly { readonly operator: string; readonly operands: string }[] {
  return stream.split('\n').flatMap((line) => {
    const match = /^(.*?)\s*([A-Za-z*]+)$/.exec(line.trim());
    return match?.[2] === undefined ? [] : [{ operator: match[2], operands: match[1] ?? '' }];
  });
}

function parentTreeProblems(document: PDFDocument, { content }: Owned): string[] {
  const tree = new Map(pairsOf(rootOf(document).get('StructTreeRoot').get('ParentTree').get('Nums')).map(([key, value]) => [key.asNumber(), value]));
  return pagesOf(document).flatMap((page, index) => {
    const parents = itemsOf(tree.get(page.get('StructParents').asNumber()) ?? page.get('None'));
    const owners = [...content].filter(([key]) => key.startsWith(`${numberOf(page)}/`));
    const wrong = owners.filter(([key, [owner]]) => {
      const parent = parents[Number(key.split('/')[1])];
      return owner === undefined || parent === undefined || numberOf(parent) !== numberOf(owner);
    });
    const problems = wrong.map(([key]) => `page ${index + 1}: the parent tree names another owner of ${key}`);
    return parents.length === owners.length ? problems : [...problems, `page ${index + 1}: ${parents.length} parents for ${owners.length} contents`];
  });
}

function annotationProblems(document: PDFDocument): string[] {
  const tree = new Map(pairsOf(rootOf(document).get('StructTreeRoot').get('ParentTree').get('Nums')).map(([key, value]) => [key.asNumber(), value]));
  return pagesOf(document).flatMap((page) =>
    itemsOf(page.get('Annots')).flatMap((annotation) => {
      const owner = tree.get(annotation.get('StructParent').asNumber());
      const kids = owner === undefined ? [] : kidsOf(owner);
      const listed = kids.some((kid) => kid.isDictionary() && numberOf(kid.get('Obj')) === numberOf(annotation));
      return listed ? [] : [`annotation ${numberOf(annotation)} has no link that refers to it`];
    }),
  );
}

/** The types of the elements, one a line, indented by depth. */
export function dumpTags(document: PDFDocument): string {
  const lines: string[] = [];
  walkElements(document, (element, depth) => {
    const attributes = element.get('A');
    const scope = attributes.isDictionary() ? attributes.get('Scope') : attributes;
    const details = [
      element.get('Alt').isString() ? ` «${element.get('Alt').asString()}»` : '',
      element.get('ID').isString() ? ` #${element.get('ID').asString()}` : '',
      scope.isName() ? ` ${scope.asName()}` : '',
    ];
    lines.push(`${'  '.repeat(depth)}${element.get('S').asName()}${details.join('')}`);
  });
  return lines.join('\n');
}

/** The text of every element that has content of its own, in the order of the tree. */
export async function heardTexts(bytes: Uint8Array): Promise<readonly { readonly type: string; readonly text: string }[]> {
  const texts = await contentTexts(bytes);
  const document = openPdf(bytes);
  const heard: { type: string; text: string }[] = [];
  const textOf = (element: PDFObject): string =>
    kidsOf(element)
      .map((kid) => {
        const reference = contentOf(kid, element);
        return reference === null ? (kid.get('S').isName() ? textOf(kid) : '') : (texts.get(reference) ?? '');
      })
      .join('');
  const walk = (element: PDFObject): void => {
    const kids = kidsOf(element);
    if (kids.some((kid) => contentOf(kid, element) !== null)) {
      heard.push({ type: element.get('S').asName(), text: textOf(element) });
      return;
    }
    kids.filter((kid) => kid.isDictionary() && kid.get('S').isName()).forEach(walk);
  };
  kidsOf(rootOf(document).get('StructTreeRoot')).forEach(walk);
  return heard;
}

/** pdf.js' text of each piece of marked content. */
async function contentTexts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const numbers = pagesOf(openPdf(bytes)).map(numberOf);
  const document = await getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true }).promise;
  const texts = new Map<string, string>();
  for (const [index, number] of numbers.entries()) {
    const page = await document.getPage(index + 1);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    let open = '';
    for (const item of items) {
      if ('type' in item) {
        const mcid = /_mc(\d+)$/.exec(item.type === 'beginMarkedContentProps' ? item.id : '')?.[1];
        open = mcid === undefined ? '' : `${number}/${mcid}`;
      } else {
        texts.set(open, (texts.get(open) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
      }
    }
  }
  await document.destroy();
  return texts;
}
