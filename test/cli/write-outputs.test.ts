import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { checkOutputFolder, writeOutputs } from '../../src/cli/write-outputs.js';
import type { Output } from '../../src/publish-request.js';
import { Workplace } from '../support/command-line.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const outputs: readonly Output[] = [
  { format: 'pdf', fileName: 'a.pdf', bytes: bytes('new pdf'), pages: 1 },
  { format: 'epub', fileName: 'a.epub', bytes: bytes('new epub') },
];

describe('writing the results', () => {
  let workplace: Workplace;
  let diagnostics: Diagnostic[];
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };

  beforeEach(() => {
    diagnostics = [];
    workplace = new Workplace({ 'a-file': '', 'output/a.pdf': 'old pdf' });
  });

  afterEach(() => {
    workplace.remove();
  });

  const inside = (path: string): string => join(workplace.folder, path);

  it('replaces what stood there and leaves nothing else behind', async () => {
    await writeOutputs(inside('output'), outputs, report);
    expect(diagnostics).toEqual([]);
    expect(workplace.list('output')).toEqual(['a.epub', 'a.pdf']);
    expect(workplace.read('output/a.pdf').toString()).toBe('new pdf');
  });

  it('makes the folder, however deep', async () => {
    await writeOutputs(inside('one/two'), outputs, report);
    expect(workplace.list('one/two')).toEqual(['a.epub', 'a.pdf']);
  });

  it('writes no file where one of them cannot be written', async () => {
    mkdirSync(inside('output/a.epub'));
    await writeOutputs(inside('output'), outputs, report);
    expect(diagnostics.map((diagnostic) => diagnostic.rule)).toEqual(['output-folder-is-writable']);
    expect(diagnostics[0]?.message).toContain('a.epub is a folder');
    expect(workplace.list('output')).toEqual(['a.epub', 'a.pdf']);
    expect(workplace.read('output/a.pdf').toString()).toBe('old pdf');
  });

  it('tells before building that a folder cannot be written to', async () => {
    await checkOutputFolder(inside('output'), report);
    await checkOutputFolder(inside('not/yet/there'), report);
    expect(diagnostics).toEqual([]);
    await checkOutputFolder(inside('a-file'), report);
    await checkOutputFolder(inside('a-file/below'), report);
    expect(diagnostics.map((diagnostic) => diagnostic.rule)).toEqual(['output-folder-is-writable', 'output-folder-is-writable']);
  });
});
