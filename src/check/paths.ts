/** Where a reference of a book leads to. */

export type Target =
  | { readonly kind: 'inside'; readonly path: string; readonly fragment: string | null }
  /** Has a scheme: in lower case, with its colon. */
  | { readonly kind: 'outside'; readonly scheme: string }
  /** Above the root of the archive, or no URL. */
  | { readonly kind: 'nowhere' };

/** `from`: the path of the file that the reference stands in. */
export function resolveReference(from: string, reference: string): Target {
  const written = reference.trim();
  // Readers drop these before they look for a scheme (URL standard).
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(written.replace(/[\t\n\r]/g, ''))?.[0];
  if (scheme !== undefined) {
    return { kind: 'outside', scheme: scheme.toLowerCase() };
  }
  if (written.startsWith('//')) {
    return { kind: 'outside', scheme: 'https:' };
  }
  const [path = '', fragment = null] = written.split('#', 2);
  const decoded = decode(path.replace(/\?.*$/, ''));
  if (decoded === '') {
    return { kind: 'inside', path: from, fragment: fragment === null ? null : decode(fragment) };
  }
  const joined = joinPath(decoded.startsWith('/') ? '' : from.replace(/[^/]*$/, ''), decoded);
  return joined === null ? { kind: 'nowhere' } : { kind: 'inside', path: joined, fragment: fragment === null ? null : decode(fragment) };
}

/** Null where it leads above the root. */
function joinPath(folder: string, path: string): string | null {
  const steps: string[] = [];
  for (const step of `${folder}${path}`.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) {
        return null;
      }
    } else if (step !== '' && step !== '.') {
      steps.push(step);
    }
  }
  return steps.join('/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
