/** Ace by DAISY, whose pages our own browser opens: one start for all books, and no download of another. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { temporaryFile } from './programs.js';

interface Assertion {
  readonly 'earl:result': { readonly 'earl:outcome': string; readonly 'dct:description': string; readonly html?: string };
  readonly 'earl:test': { readonly 'dct:title': string; readonly 'earl:impact': string };
}

/** Of one document of the book. */
interface Assertions {
  readonly 'earl:testSubject': { readonly url: string };
  readonly assertions: readonly Assertion[];
}

interface AceReport {
  readonly 'earl:result': { readonly 'earl:outcome': string };
  readonly assertions: readonly Assertions[];
}

/** What Ace asks of a browser. */
interface AxeRunner {
  readonly concurrency: number;
  readonly setTimeout: (milliseconds: number) => void;
  readonly launch: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Runs the scripts in the document at `url`; what Ace found there. */
  readonly run: (url: string, scripts: readonly string[], scriptContents: readonly string[]) => Promise<unknown>;
}

interface AceOptions {
  readonly cwd: string;
  readonly outdir: string;
  readonly doNotReportMedia: boolean;
  /** Of the log, which Ace writes to a file of its own else and to the console. */
  readonly initLogger: boolean;
  readonly silent: boolean;
  readonly fileName: string;
}

type Ace = (path: string, options: AceOptions, runner: AxeRunner) => Promise<readonly [job: string, report: AceReport]>;

const ace = createRequire(import.meta.url)('@daisy/ace-core') as Ace;

/** Tabs that documents are looked at in side by side: as many as small machines have processors. */
const CONCURRENCY = 2;

/** Opens documents in tabs that stay open from book to book: opening one takes longer than a small document does. */
function axeRunner(context: BrowserContext): AxeRunner {
  const free = context.pages().slice();
  return {
    concurrency: CONCURRENCY,
    setTimeout: () => undefined,
    launch: () => Promise.resolve(),
    close: () => Promise.resolve(),
    run: async (url, scripts, scriptContents) => {
      const page = free.pop() ?? (await context.newPage());
      await page.goto(url);
      const sources = [...scriptContents, ...scripts.map((path) => readFileSync(lighter(path), 'utf8'))];
      // Evaluated, not added as elements: the document stays as the book has it.
      await page.evaluate(sources.join('\n;'));
      const found = await page.evaluate(RUN_ACE);
      free.push(page);
      return found;
    },
  };
}

/** axe without its comments, which go to the browser with each document. */
function lighter(path: string): string {
  return path.endsWith('/axe.js') ? path.replace(/js$/, 'min.js') : path;
}

/** Named by the scripts that Ace brings. */
const RUN_ACE = 'new Promise((resolve, reject) => daisy.ace.run((error, found) => (error ? reject(error) : resolve(found))))';

/** `document: rule (impact): description` of each violation in the book. */
export async function violations(name: string, epub: Uint8Array, context: BrowserContext): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-ace-'));
  const options = { cwd: folder, outdir: folder, doNotReportMedia: true, initLogger: true, silent: true, fileName: 'ace.log' };
  const [, report] = await ace(temporaryFile(`${name}.epub`, epub), options, axeRunner(context));
  rmSync(folder, { recursive: true });
  const found = report.assertions.flatMap(({ 'earl:testSubject': { url }, assertions }) =>
    assertions
      .filter((assertion) => assertion['earl:result']['earl:outcome'] !== 'pass')
      .map(({ 'earl:test': test, 'earl:result': result }) => `${url}: ${test['dct:title']} (${test['earl:impact']}): ${result['dct:description']} ${result.html ?? ''}`),
  );
  return report['earl:result']['earl:outcome'] === 'pass' || found.length > 0 ? found : ['the report has no pass'];
}
