/** Links to headings: `#name` in the same file, else anywhere in the book; `02-x.md#name`; `02-x.md` for its first. */
import { closest } from 'fastest-levenshtein';
import type { Diagnostic } from '../base/diagnostic.js';
import { decodedPath, fromFolder, kindOfPath } from '../source/asset-path.js';
import type { BuildContext } from './build-context.js';

export type Problem = Pick<Diagnostic, 'rule' | 'message' | 'hint'>;

export type FoundHeading =
  | { readonly kind: 'heading'; readonly path: string; readonly slug: string }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The link speaks of no heading. */
  | { readonly kind: 'elsewhere' };

const TEXT_FILE = /\.(?:md|markdown|txt|text)$/i;

type Headings = Pick<BuildContext, 'path' | 'folder' | 'headings'>;

export function findHeading(url: string, context: Headings): FoundHeading {
  const [, path = '', fragment] = /^([^#]*)(?:#(.*))?$/s.exec(url) ?? [];
  const slug = fragment === undefined ? null : decodedPath(fragment);
  if (path === '') {
    return slug === null ? { kind: 'elsewhere' } : headingOfName(slug, context);
  }
  const file = fromFolder(context.folder, decodedPath(path));
  const slugs = context.headings.get(file);
  if (slugs !== undefined) {
    return headingOfFile(file, slug, slugs);
  }
  const isLostFile = context.path !== '' && kindOfPath(file) === 'local' && TEXT_FILE.test(file);
  return isLostFile ? unknownFile(file, context) : { kind: 'elsewhere' };
}

/** The file's own heading comes first; one of another file counts where it is the only one. */
function headingOfName(slug: string, { path, headings }: Headings): FoundHeading {
  const own = headings.get(path) ?? new Set();
  const files = own.has(slug) ? [path] : [...headings].filter(([, slugs]) => slugs.has(slug)).map(([file]) => file);
  const [file] = files;
  if (file === undefined) {
    return unknownHeading(slug, own);
  }
  if (files.length === 1) {
    return { kind: 'heading', path: file, slug };
  }
  return {
    kind: 'problem',
    problem: {
      rule: 'links-to-headings-find-one',
      message: `expected one heading named #${slug}, but there is one in each of ${files.join(', ')}`,
      hint: `name the file too: ${file}#${slug}`,
    },
  };
}

function headingOfFile(path: string, slug: string | null, slugs: ReadonlySet<string>): FoundHeading {
  const wanted = slug ?? [...slugs][0];
  if (wanted === undefined) {
    return {
      kind: 'problem',
      problem: { rule: 'links-to-headings-find-one', message: `expected a heading in ${path}, but it has none`, hint: 'begin the file with # and a title, or link to another' },
    };
  }
  return slugs.has(wanted) ? { kind: 'heading', path, slug: wanted } : unknownHeading(wanted, slugs);
}

function unknownHeading(slug: string, slugs: ReadonlySet<string>): FoundHeading {
  const hint =
    slugs.size === 0 ? 'the publication has no headings to link to' : `did you mean #${closest(slug, [...slugs])}? A heading’s name is its text with hyphens for spaces`;
  return { kind: 'problem', problem: { rule: 'links-to-headings-find-one', message: `expected a heading named #${slug}, but there is none`, hint } };
}

function unknownFile(file: string, { headings }: Headings): FoundHeading {
  return {
    kind: 'problem',
    problem: {
      rule: 'links-to-chapters-find-one',
      message: `expected a file of the book, but publication.yaml names no ${file}`,
      hint: `did you mean ${closest(file, [...headings.keys()])}?`,
    },
  };
}
