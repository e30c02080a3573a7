import { atSpan, type Diagnostic } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import { decodedPath, fromFolder, kindOfPath, leavesFolder } from '../source/asset-path.js';
import type { BuildContext } from './build-context.js';
import type { LinkTarget, NodeId } from './model.js';

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const WEB = new Set(['http', 'https']);
const CONTACT = new Set(['mailto', 'tel']);
const BARE_DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|info|int|gov|edu|io|[a-z]{2})(?:[/?#]|$)/i;

type Problem = Pick<Diagnostic, 'rule' | 'message' | 'hint'>;

/** Where a link leads: the web, a mail or telephone address, a place in the publication. Null, and told, where it may not lead. */
export function linkTarget(url: string, link: NodeId, span: Span, context: BuildContext): LinkTarget | null {
  const name = placeName(url, context);
  if (name !== null) {
    return context.anchors.target(name, link, span);
  }
  const problem = problemOf(url);
  if (problem === null) {
    return { kind: 'url', href: url };
  }
  context.report({ ...problem, severity: 'error', place: atSpan(span) });
  return null;
}

const TEXT_FILE = /\.(?:md|markdown|txt|text)$/i;

/**
 * The name in `#name`; in a book, that of `02-x.md#name` is `02-x.md#name`, its path taken from the
 * publication's folder. Null for what names no place.
 */
export function placeName(url: string, { path, folder }: Pick<BuildContext, 'path' | 'folder'>): string | null {
  if (url.startsWith('#')) {
    return decodedPath(url.slice(1));
  }
  const [written = '', fragment = ''] = url.split('#', 2);
  const file = fromFolder(folder, decodedPath(written));
  return path !== '' && TEXT_FILE.test(file) && kindOfPath(file) === 'local' ? `${file}#${decodedPath(fragment)}` : null;
}

function problemOf(url: string): Problem | null {
  if (url.trim() === '') {
    return { rule: 'links-have-a-target', message: 'expected an address, but the link has none', hint: 'write [text](https://…)' };
  }
  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    return pathProblem(url);
  }
  if (WEB.has(scheme)) {
    return URL.canParse(url)
      ? null
      : { rule: 'links-are-well-formed', message: `expected a web address, but ${shown(url)} is none`, hint: 'check the address for blanks and wrong characters' };
  }
  if (CONTACT.has(scheme)) {
    return null;
  }
  return {
    rule: 'links-have-a-known-scheme',
    message: `expected https:, http:, mailto: or tel:, but the link begins with ${scheme}:`,
    hint: 'link to a web page, or remove the link and keep its text',
  };
}

function pathProblem(url: string): Problem {
  if (url.startsWith('//')) {
    return { rule: 'links-have-a-known-scheme', message: `expected https:, but ${shown(url)} says no scheme`, hint: `write https:${url}` };
  }
  if (leavesFolder(url)) {
    return {
      rule: 'paths-stay-in-the-folder',
      message: `expected a link to the web or to a heading, but ${shown(url)} is a path out of the publication’s folder`,
      hint: 'link to a web page, or to a heading by #name',
    };
  }
  const hint = BARE_DOMAIN.test(url) ? `write https://${url}` : 'link to a web page, or to a heading by #name: files do not travel with the publication';
  return { rule: 'links-lead-to-the-web-or-a-heading', message: `expected a link to the web or to a heading, but ${shown(url)} is a path`, hint };
}

function shown(url: string): string {
  return `“${url.length > 60 ? `${url.slice(0, 60)}…` : url}”`;
}
