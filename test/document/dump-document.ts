/** A Document as lines of text: a change explains itself in the diff. */
import { assertNever } from '../../src/base/assert.js';
import type { AnyNode, Document } from '../../src/document/model.js';
import { childrenOf } from '../../src/document/walk.js';

/** One line a node: kind, what is its own, and in `‹›` the source it came from where that differs. */
export function dumpDocument(document: Document): string {
  const lines: string[] = [];
  const write = (nodes: readonly AnyNode[], depth: number): void => {
    for (const node of nodes) {
      lines.push(`${'  '.repeat(depth)}${node.kind}${own(node)}`);
      write(childrenOf(node), depth + 1);
    }
  };
  write(document.blocks, 0);
  write(document.notes, 0);
  return `${lines.join('\n')}\n`;
}

function own(node: AnyNode): string {
  switch (node.kind) {
    case 'heading':
      return ` h${node.level} #${node.slug}${node.number === null ? '' : ` ${node.number}`}${node.listed ? '' : ' unlisted'}`;
    case 'list':
      return `${node.counting !== null ? ` from ${node.start}` : ''}${node.tight ? ' tight' : ' loose'}`;
    case 'listItem':
      return ` ${node.marker}`;
    case 'chart':
      return ` ${node.type} ${JSON.stringify(node.alternate)}`;
    case 'table':
      return ` ${node.columns.map(({ align }) => align ?? 'start').join(' ')}`;
    case 'tableCell':
      return `${node.heads === null ? '' : node.heads === 'column' ? ' header' : ' row header'}${node.columnSpan > 1 || node.rowSpan > 1 ? ` ${node.columnSpan}×${node.rowSpan}` : ''}`;
    case 'tableNote':
      return ` ${node.mark} ← ${node.references.join(' ')}`;
    case 'codeBlock':
      return ` ${node.language ?? '-'} ${JSON.stringify(node.value)}`;
    case 'box':
      return ` ${node.role}`;
    case 'text':
    case 'code':
      return ` ${JSON.stringify(node.value)}${source(node)}`;
    case 'link':
      return node.target.kind === 'url' ? ` ${node.target.href}` : ` → ${node.target.id}`;
    case 'image':
      return ` ${node.path} ${JSON.stringify(node.alt)}`;
    case 'reference':
      return ` → ${node.target}${node.paged === null ? '' : ` ${node.paged.showsName ? '+' : '-'}${JSON.stringify(node.paged.before)}`}`;
    case 'noteReference':
      return ` ${node.mark} → ${node.note}`;
    case 'phrase':
      return ` ${node.role === null ? '' : `${node.role} `}${node.direction ?? '-'}${node.language === null ? '' : ` lang=${node.language}`}${node.features.map((feature) => ` ${feature}`).join('')}`;
    case 'note':
      return ` ${node.mark} ← ${node.references.join(' ')}`;
    case 'verse':
    case 'scripture':
      return ` ${node.form}`;
    case 'display':
      return ` ${node.role}`;
    case 'bibliographyEntry':
      return ` ${node.label ?? '-'} ${node.direction} ← ${node.citations.join(' ')}`;
    case 'verseLine':
      return node.number === null ? '' : ` ${node.number}`;
    case 'parallel':
      return ` ${node.language}`;
    case 'region':
      return node.columns > 1 ? ` ${node.columns} columns${node.ruled ? ' ruled' : ''}` : ` ${node.orientation}`;
    case 'indexGroup':
      return ` ${node.letter}`;
    case 'indexEntry':
      return ` ${node.depth}`;
    case 'definitionList':
      return ` ${node.role}`;
    case 'index':
    case 'definitionItem':
      return '';
    case 'contents':
      return ` ${node.lists}`;
    case 'contentsEntry':
      return ` ${node.depth} ${node.label ?? '-'} → ${node.target}`;
    case 'entryList':
      return ` ${node.role}`;
    case 'figureRow':
    case 'cards':
    case 'entry':
    case 'signature':
    case 'letterhead':
    case 'demo':
    case 'small':
    case 'marginNote':
    case 'initial':
    case 'beside':
    case 'stanza':
    case 'hemistich':
    case 'paragraph':
    case 'blockQuote':
    case 'tableRow':
    case 'figure':
    case 'thematicBreak':
    case 'equation':
    case 'formula':
    case 'strong':
    case 'emphasis':
    case 'strikethrough':
    case 'lineBreak':
    case 'anchor':
    case 'endnotes':
    case 'bibliography':
      return '';
    default:
      return assertNever(node);
  }
}

function source(node: AnyNode & { readonly value: string }): string {
  const { file, start, end } = node.span;
  const raw = file.text.slice(start, end);
  return raw === node.value ? '' : ` ‹${JSON.stringify(raw).slice(1, -1)}›`;
}
