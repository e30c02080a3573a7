/** Poppler's own search, as Evince has it, by Debian's python3-gi and gir1.2-poppler-0.18. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageQueries } from './pdf-search.js';

/** Debian's: another Python may come first, and would not have the bindings. */
const PYTHON = '/usr/bin/python3';
const IMPORT = `import gi, json, sys
gi.require_version('Poppler', '0.18')
from gi.repository import Poppler`;
const SEARCH = `${IMPORT}
document = Poppler.Document.new_from_file('file://' + sys.argv[1], None)
queries = json.load(sys.stdin)
pages = [document.get_page(number) for number in range(len(queries))]
missing = [[text for text in texts if not page.find_text(text)] for page, texts in zip(pages, queries)]
json.dump(missing, sys.stdout)`;

/** Whether it is there; throws where it must be. */
export function hasPopplerSearch(): boolean {
  const found = spawnSync(PYTHON, ['-c', IMPORT]).status === 0;
  if (!found && process.env['CI'] === 'true') {
    throw new Error('gir1.2-poppler-0.18 is not installed');
  }
  return found;
}

export function searchWithPoppler(bytes: Uint8Array, queries: PageQueries): Promise<PageQueries> {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-'));
  const path = join(folder, 'searched.pdf');
  writeFileSync(path, bytes);
  const output = execFileSync(PYTHON, ['-c', SEARCH, path], { input: JSON.stringify(queries), encoding: 'utf8', maxBuffer: 1 << 28 });
  rmSync(folder, { recursive: true });
  return Promise.resolve(JSON.parse(output) as PageQueries);
}
