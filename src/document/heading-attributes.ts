import type { Heading as MdastHeading, PhrasingContent } from 'mdast';
import type { SourceFile } from '../base/source.js';
import { splitTrailingAttributes, UNNUMBERED } from './trailing-attributes.js';

export interface HeadingParts {
  readonly children: readonly PhrasingContent[];
  readonly id: string | null;
  readonly isNumbered: boolean;
  /** Numbered by letters, as an appendix. */
  readonly isAppendix: boolean;
  /** Named in tables of contents. */
  readonly isListed: boolean;
}

/**
 * People's books have them. The id names the heading, `.unnumbered` and `-` leave it without a number,
 * `.unlisted` out of tables of contents; `.appendix` begins an appendix.
 */
export function splitHeadingAttributes(heading: MdastHeading, file: SourceFile): HeadingParts {
  const attributes = splitTrailingAttributes(heading.children, file);
  const { children = heading.children, id = null, classes = [] } = attributes ?? {};
  return {
    children,
    id,
    isNumbered: !classes.includes(UNNUMBERED),
    isAppendix: classes.includes('appendix'),
    isListed: !classes.includes('unlisted'),
  };
}
