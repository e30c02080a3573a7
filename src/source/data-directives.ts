/** Directives that show data: fenced in them, or in the file that `data` names. */
import type { Nodes } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';

const NAMES: readonly string[] = ['chart', 'table'];

export const isDataDirective = (node: Nodes): node is ContainerDirective => node.type === 'containerDirective' && NAMES.includes(node.name);
