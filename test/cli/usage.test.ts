import { afterAll, describe, expect, it } from 'vitest';
import { Workplace } from '../support/command-line.js';

const workplace = new Workplace();

afterAll(() => {
  workplace.remove();
});

describe('warraq', () => {
  it('prints help and version', async () => {
    const help = await workplace.run(['--help']);
    expect(help.status).toBe(0);
    expect(help.out).toContain('Usage: warraq');
    expect(help.out).toContain('Exit status: 0 done');
    const buildHelp = await workplace.run(['build', '--help']);
    expect(buildHelp.status).toBe(0);
    for (const option of ['-o, --output', '--formats', '--title', '--theme']) {
      expect(buildHelp.out).toContain(option);
    }
    expect(await workplace.run(['--version'])).toMatchObject({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string });
  });

  it.each([
    ['nothing at all', [], 'Usage: warraq'],
    ['an unknown command', ['biuld', 'a.md'], '(Did you mean build?)'],
    ['no path', ['build'], "missing required argument 'path'"],
    ['an unknown option', ['build', 'a.md', '--fromats', 'pdf'], '(Did you mean --formats?)'],
    ['an option without its value', ['build', 'a.md', '-o'], 'argument missing'],
    ['an unknown format', ['build', 'a.md', '--formats', 'pdf,epup'], 'did you mean “epub”?'],
    ['no format', ['build', 'a.md', '--formats', ''], 'There is no format “”'],
    ['an unknown theme', ['build', 'a.md', '--theme', 'breif'], 'did you mean “brief”?'],
  ])('answers %s with exit status 2 and a hint', async (_, argv, hint) => {
    const outcome = await workplace.run(argv);
    expect(outcome.status).toBe(2);
    expect(outcome.out).toBe('');
    expect(outcome.err).toContain(hint);
    expect(outcome.err).not.toMatch(/^\s+at /m);
  });

  it('refuses a SOURCE_DATE_EPOCH that is no number', async () => {
    const outcome = await workplace.run(['build', 'a.md'], { environment: { SOURCE_DATE_EPOCH: 'yesterday' } });
    expect(outcome.status).toBe(2);
    expect(outcome.err).toContain('SOURCE_DATE_EPOCH is “yesterday”');
  });
});
