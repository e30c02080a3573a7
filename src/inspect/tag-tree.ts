/** The tag tree: its elements with their roles resolved, loops and depths cut off. */
import { MAX_DEPTH, MAX_NODES } from './limits.js';
import type { PdfFile } from './open-pdf.js';
import type { PdfPage } from './page-tree.js';
import {
  asDict, asItems, asName, asNumber, asText, asWord, dictAt, entriesOf, nameAt, numberAt, oneOrMore, textAt, valueAt, type PdfDict, type PdfValue,
} from './pdf-values.js';
import type { TagAttributes, TagKid, TagNode } from './tag-node.js';

export interface TagTree {
  readonly roots: readonly TagNode[];
  readonly roleMap: Readonly<Record<string, string>>;
  /** Whether an element was passed over: it stands twice, too deep, or past what is looked at. */
  readonly cut: boolean;
}

/** A cell that claims more stands for a whole table. */
const MAX_SPAN = 1000;
/** Roles that lead to roles. */
const MAX_ROLE_LINKS = 16;

/** Null where the file has no tags. */
export function readTagTree({ catalog }: PdfFile, pages: readonly PdfPage[]): TagTree | null {
  const root = dictAt(catalog, 'StructTreeRoot');
  if (root === null) {
    return null;
  }
  const roleMap = Object.fromEntries(entriesOf(dictAt(root, 'RoleMap')).flatMap(([role, value]) => {
    const standard = asName(value);
    return standard === null ? [] : [[role, standard] as const];
  }));
  const walk = walker(root, new Map(Object.entries(roleMap)), new Map(pages.map((page, index) => [page.dict, index])));
  const roots = oneOrMore(valueAt(root, 'K')).map((kid) => walk.kid(kid, null, 0)).filter((kid) => kid?.kind === 'element');
  return { roots, roleMap, cut: walk.isCut() };
}

interface Walker {
  /** `page`: of the element around it, 0-based. */
  kid(value: PdfValue, page: number | null, depth: number): TagKid | null;
  isCut(): boolean;
}

function walker(root: PdfDict, roleMap: ReadonlyMap<string, string>, pages: ReadonlyMap<PdfDict, number>): Walker {
  const seen = new Set<PdfDict>();
  const classes = dictAt(root, 'ClassMap');
  let cut = false;
  const pageOf = (dict: PdfDict, around: number | null): number | null => {
    const page = dictAt(dict, 'Pg');
    return page === null ? around : (pages.get(page) ?? around);
  };
  const kid = (value: PdfValue, around: number | null, depth: number): TagKid | null => {
    const number = asNumber(value);
    if (number !== null) {
      return around === null ? null : { kind: 'content', page: around, mcid: number };
    }
    const dict = asDict(value);
    if (dict === null) {
      return null;
    }
    const type = nameAt(dict, 'Type');
    const page = pageOf(dict, around);
    if (type === 'MCR') {
      return page === null ? null : { kind: 'content', page, mcid: numberAt(dict, 'MCID') ?? -1 };
    }
    return type === 'OBJR' ? taggedObject(dictAt(dict, 'Obj')) : element(dict, page, depth);
  };
  const element = (dict: PdfDict, page: number | null, depth: number): TagNode | null => {
    if (seen.has(dict) || depth > MAX_DEPTH || seen.size >= MAX_NODES) {
      cut = true;
      return null;
    }
    seen.add(dict);
    const role = nameAt(dict, 'S') ?? '';
    return {
      kind: 'element',
      role,
      standardRole: standardRole(role, roleMap),
      language: textAt(dict, 'Lang'),
      alternate: textAt(dict, 'Alt'),
      actualText: textAt(dict, 'ActualText'),
      expansion: textAt(dict, 'E'),
      id: textAt(dict, 'ID'),
      attributes: attributesOf(dict, classes),
      kids: oneOrMore(valueAt(dict, 'K')).flatMap((value) => kid(value, page, depth + 1) ?? []),
    };
  };
  return { kid, isCut: () => cut };
}

function taggedObject(object: PdfDict | null): TagKid {
  return { kind: 'object', subtype: nameAt(object, 'Subtype') ?? '', text: textAt(object, 'Contents') ?? textAt(object, 'TU') ?? textAt(object, 'T') };
}

function standardRole(role: string, roleMap: ReadonlyMap<string, string>): string {
  let found = role;
  for (let links = 0; links < MAX_ROLE_LINKS; links++) {
    const next = roleMap.get(found);
    if (next === undefined || next === found) {
      return found;
    }
    found = next;
  }
  return found;
}

/** An element's own attributes come before those of its classes. */
function attributesOf(dict: PdfDict, classes: PdfDict | null): TagAttributes {
  const ofClasses = oneOrMore(valueAt(dict, 'C')).flatMap((value) => oneOrMore(valueAt(classes, asName(value) ?? '')));
  // An array may hold revision numbers beside the dictionaries.
  const objects = [...oneOrMore(valueAt(dict, 'A')), ...ofClasses].flatMap((value) => asDict(value) ?? []);
  const value = (key: string): PdfValue => objects.map((object) => valueAt(object, key)).find((found) => found !== undefined);
  const span = (key: string): number => Math.min(MAX_SPAN, Math.max(1, Math.floor(asNumber(value(key)) ?? 1)));
  return {
    scope: asName(value('Scope')),
    headers: asItems(value('Headers')).flatMap((id) => asText(id) ?? []),
    rowSpan: span('RowSpan'),
    columnSpan: span('ColSpan'),
    listNumbering: asWord(value('ListNumbering')),
  };
}

/** How often each role occurs, by its standard name; the most frequent first. */
export function countRoles(roots: readonly TagNode[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  const visit = (kid: TagKid): void => {
    if (kid.kind === 'element') {
      counts.set(kid.standardRole, (counts.get(kid.standardRole) ?? 0) + 1);
      kid.kids.forEach(visit);
    }
  };
  roots.forEach(visit);
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));
}
