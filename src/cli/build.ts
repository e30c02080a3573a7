import { resolve } from 'node:path';
import { atFile, type Diagnostic, type Report } from '../base/diagnostic.js';
import type { Output, PublishResult } from '../publish-request.js';
import { findPublications, loadSource } from '../source/load.js';
import type { PublicationSource } from '../source/publication-source.js';
import type { BuildRequest } from './command-line.js';
import { count, isError, printDiagnostics } from './print-diagnostics.js';
import { showProgress } from './progress.js';
import type { PublishAll } from './publish-side-by-side.js';
import type { ExitStatus } from './exit-status.js';
import type { Terminal } from './terminal.js';
import { checkOutputFolder, writeOutputs } from './write-outputs.js';

/**
 * `warraq build`: one transaction. Every publication is made before any is written, so that all
 * problems are told at once, and where there is an error the output folder stays as it was. What is
 * told of one publication does not depend on the others, nor on how many are made at a time.
 */
export async function build(request: BuildRequest, terminal: Terminal, publishAll: PublishAll): Promise<ExitStatus> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  await checkOutputFolder(request.output, report);
  const sources = await loadSources(request.paths, report);
  if (request.title !== null && sources.length > 1) {
    terminal.err.write(`error: --title names one publication, but ${sources.length} were found\n`);
    return 2;
  }
  const hasError = (): boolean => diagnostics.some(isError);
  // What will not be written need not be made, only checked.
  const formats = hasError() ? [] : request.formats;
  const results = await publishSources(sources, { ...request, formats }, terminal, publishAll);
  results.flatMap((result) => result.diagnostics).forEach(report);
  const outputs = results.flatMap((result) => result.outputs);
  if (!hasError()) {
    await writeOutputs(request.output, outputs, report);
  }
  printDiagnostics(diagnostics, terminal.err);
  if (hasError()) {
    return 1;
  }
  printOutputs(request.output, outputs, terminal);
  return 0;
}

async function loadSources(paths: readonly string[], report: Report): Promise<readonly PublicationSource[]> {
  const found = await Promise.all(paths.map((path) => findPublications(path, report)));
  const distinct = new Map(found.flat().map((path) => [resolve(path), path]));
  const sources: PublicationSource[] = [];
  for (const path of distinct.values()) {
    const source = await loadSource(path, report);
    if (source !== null) {
      sources.push(source);
    }
  }
  checkNames(sources, report);
  return sources;
}

/** Two sources of one name would overwrite each other's results; to some file systems `A` is `a`. */
function checkNames(sources: readonly PublicationSource[], report: Report): void {
  const first = new Map<string, string>();
  for (const { name, file } of sources) {
    const key = name.normalize().toLowerCase();
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, file.path);
      continue;
    }
    report({
      rule: 'publications-have-names-of-their-own',
      severity: 'error',
      message: `expected publications of different names, but ${other} would also become “${name}”`,
      place: atFile(file.path),
      hint: 'rename one of the two, or build them into different folders with --output',
    });
  }
}

async function publishSources(
  sources: readonly PublicationSource[],
  { title, theme, sourceDate, formats, press, jobs: atATime }: Omit<BuildRequest, 'paths' | 'output'>,
  terminal: Terminal,
  publishAll: PublishAll,
): Promise<readonly PublishResult[]> {
  const progress = showProgress(terminal.err, sources.length);
  const jobs = sources.map(({ file, format, name }) => ({ source: { file, format, name }, title, theme, sourceDate, formats, press }));
  const results = await publishAll(jobs, progress, atATime);
  progress.end();
  return results;
}

function printOutputs(folder: string, outputs: readonly Output[], terminal: Terminal): void {
  for (const output of outputs) {
    const pages = output.format === 'pdf' ? `${count(output.pages, 'page')}, ` : '';
    const size = `${Math.ceil(output.bytes.length / 1000)} kB`;
    terminal.out.write(`built ${folder.replace(/[\\/]+$/, '')}/${output.fileName} (${pages}${size})\n`);
  }
}
