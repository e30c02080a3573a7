/** What every converter needs of a syntax tree (mdast). */

/** The notes of a book by their labels. */
export function notesOf(tree) {
  return new Map(tree.children.filter(({ type }) => type === 'footnoteDefinition').map((note) => [note.identifier, note.children]));
}

/** A book's blocks without its notes, which stand where they are called. */
export function bodyOf(tree) {
  return tree.children.filter(({ type }) => type !== 'footnoteDefinition');
}

/** The blocks of a book by chapters, which begin with a heading of the first level. */
export function chaptersOf(tree) {
  const chapters = [];
  for (const block of bodyOf(tree)) {
    if (chapters.length === 0 || (block.type === 'heading' && block.depth === 1)) {
      chapters.push([]);
    }
    chapters.at(-1).push(block);
  }
  return chapters;
}

/** The labels of the notes that are called in some nodes, in their order. */
export function callsIn(nodes) {
  return nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : callsIn(node.children ?? [])));
}

/**
 * What runs from left to right and does not stay so by itself: several Latin words, decimals and addresses, Latin
 * beside a mark. `split` keeps what is captured.
 */
const LEFT_TO_RIGHT = /([A-Za-z][\w/-]*(?:[ .@][\w./-]*)+\w|\d+\.\d+|[A-Za-z][\w/-]*(?=[.:،؛]))/;

/** A tree where each of these is a node of its own, `leftToRight`. */
export function withLeftToRight(node) {
  if (node.children === undefined) {
    return node;
  }
  return { ...node, children: node.children.flatMap((child) => (child.type === 'text' ? splitText(child) : [withLeftToRight(child)])) };
}

function splitText({ value }) {
  return value.split(LEFT_TO_RIGHT).map((text, index) => {
    const node = { type: 'text', value: text };
    return index % 2 === 0 ? node : { type: 'leftToRight', children: [node] };
  });
}

/** An error for what the generated book does not have, so that no converter drops anything silently. */
export function unknownNode({ type }) {
  return new Error(`${type} is not in the generated book`);
}
