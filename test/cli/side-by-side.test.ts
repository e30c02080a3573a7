import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { atFile } from '../../src/base/diagnostic.js';
import type { PublishJob } from '../../src/cli/publish-job.js';
import { publishSideBySide, type JobWorker } from '../../src/cli/publish-side-by-side.js';
import type { PublishResult } from '../../src/publish-request.js';
import { Workplace } from '../support/command-line.js';

const CLEAR_LINE = '\r\u001b[2K';

/** The longest is first by its name, too; `b` is the second longest. */
const SOURCES = { 'c/a.md': 'x'.repeat(9000), 'c/b.md': 'x'.repeat(8000), 'c/d.md': 'x'.repeat(7000) };

let workplace: Workplace;

afterEach(() => {
  workplace.remove();
});

/** Workers that are told what comes of each publication, and when. */
class Crew {
  readonly begun: string[] = [];
  started = 0;
  stopped = 0;
  readonly #finish = new Map<string, () => void>();

  constructor(readonly resultOf: (name: string) => PublishResult) {}

  readonly start = (): JobWorker => {
    this.started += 1;
    return {
      run: async (job: PublishJob, onStage) => {
        const { name } = job.source;
        this.begun.push(name);
        onStage('layout');
        await new Promise<void>((resolve) => this.#finish.set(name, resolve));
        return this.resultOf(name);
      },
      stop: () => {
        this.stopped += 1;
        return Promise.resolve();
      },
    };
  };

  /** Lets these publications be finished, in this order. */
  async finish(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await expect.poll(() => this.begun, { interval: 1 }).toContain(name);
      this.#finish.get(name)?.();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}

function made(name: string, diagnostics: readonly Diagnostic[] = []): PublishResult {
  const outputs = [{ format: 'epub', fileName: `${name}.epub`, bytes: new TextEncoder().encode(name) }] as const;
  return { outputs: diagnostics.some(({ severity }) => severity === 'error') ? [] : outputs, diagnostics };
}

function problem(name: string, severity: 'error' | 'warning'): Diagnostic {
  return { rule: 'r', severity, message: `of ${name}`, place: atFile(`c/${name}.md`), hint: 'h' };
}

describe('publications made side by side', () => {
  it('come out in the order of their sources, whichever was finished first', async () => {
    workplace = new Workplace(SOURCES);
    const crew = new Crew((name) => made(name));
    const [outcome] = await Promise.all([
      workplace.run(['build', 'c'], { publishAll: publishSideBySide(crew.start, 4) }),
      crew.finish('b', 'd', 'a'),
    ]);
    expect(outcome.out.match(/\w\.epub/g)).toEqual(['a.epub', 'b.epub', 'd.epub']);
    expect(new TextDecoder().decode(workplace.read('output/d.epub'))).toBe('d');
    expect(crew).toMatchObject({ begun: ['a', 'b', 'd'], started: 2, stopped: 2 });
  });

  it('are begun from the longest, a book before all', async () => {
    workplace = new Workplace({ 'c/a.md': 'x', 'c/b.md': 'x'.repeat(9000), 'c/d/publication.yaml': 'title: x' });
    const crew = new Crew((name) => made(name));
    await Promise.all([workplace.run(['build', 'c'], { publishAll: publishSideBySide(crew.start, 4) }), crew.finish('b', 'a', 'd')]);
    expect(crew.begun).toEqual(['d', 'b', 'a']);
  });

  it('are written all or none, and what is wrong with any is told in order', async () => {
    workplace = new Workplace(SOURCES);
    const crew = new Crew((name) => made(name, [problem(name, name === 'd' ? 'error' : 'warning')]));
    const [outcome] = await Promise.all([
      workplace.run(['build', 'c'], { publishAll: publishSideBySide(crew.start, 6) }),
      crew.finish('d', 'b', 'a'),
    ]);
    expect(outcome).toMatchObject({ status: 1, out: '' });
    expect(outcome.err.match(/of \w/g)).toEqual(['of a', 'of b', 'of d']);
    expect(outcome.err).toMatch(/1 error, 2 warnings; nothing was written\n$/);
    expect(workplace.list('output')).toEqual([]);
  });

  it('stop all where one fails by a fault of ours, and nothing is written', async () => {
    workplace = new Workplace(SOURCES);
    const crew = new Crew((name) => {
      if (name === 'b') {
        throw new Error('our fault');
      }
      return made(name);
    });
    const build = workplace.run(['build', 'c'], { publishAll: publishSideBySide(crew.start, 4) });
    await Promise.all([expect(build).rejects.toThrow('our fault'), crew.finish('b')]);
    expect(crew.stopped).toBe(2);
    expect(workplace.list('output')).toEqual([]);
  });

  it('show which are still being made', async () => {
    workplace = new Workplace(SOURCES);
    const crew = new Crew((name) => made(name));
    const [{ err }] = await Promise.all([
      workplace.run(['build', 'c'], { publishAll: publishSideBySide(crew.start, 4), interactive: true }),
      crew.finish('b', 'd', 'a'),
    ]);
    const lines = ['[1/3] a: layout', '[1/3] b: layout', '[2/3] a: layout', '[2/3] d: layout', '[3/3] a: layout', ''];
    expect(err).toBe(lines.map((line) => CLEAR_LINE + line).join(''));
  });

  it('are as many at a time as was asked for', async () => {
    workplace = new Workplace(SOURCES);
    const crew = new Crew((name) => made(name));
    const publishAll = publishSideBySide(crew.start, 8);
    await Promise.all([workplace.run(['build', 'c', '--jobs', '2'], { publishAll }), crew.finish('a', 'b', 'd')]);
    expect(crew).toMatchObject({ started: 2, stopped: 2 });
    await workplace.run(['build', 'c', '--jobs', '1', '--formats', 'epub', '--title', 'x'], { publishAll });
    expect(crew.started).toBe(2);
  });

  it('need no worker where there is one, fewer than two processors for each, or little to do', async () => {
    workplace = new Workplace({ 'c/a.md': '---\ntitle: عنوان\n---\n\nنص.\n', 'c/b.md': '---\ntitle: عنوان\n---\n\nنص.\n' });
    const crew = new Crew((name) => made(name));
    await workplace.run(['build', 'c/a.md', '--formats', 'epub'], { publishAll: publishSideBySide(crew.start, 8) });
    await workplace.run(['build', 'c', '--formats', 'epub'], { publishAll: publishSideBySide(crew.start, 8) });
    workplace.write('c/a.md', 'x'.repeat(9000));
    workplace.write('c/b.md', 'x'.repeat(9000));
    await workplace.run(['build', 'c', '--formats', 'epub'], { publishAll: publishSideBySide(crew.start, 3) });
    expect(crew.started).toBe(0);
    expect(workplace.list('output')).toEqual(['a.epub', 'b.epub']);
  });
});
