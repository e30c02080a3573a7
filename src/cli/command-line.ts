import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { closest } from 'fastest-levenshtein';
import { isThemeFile, themeNames } from '../design/themes.js';
import { PDF_STANDARD_EXPECTED, parsePdfStandard, type PdfStandard } from '../base/pdf-standard.js';
import type { Size } from '../base/geometry.js';
import type { Imposition, PressRequest } from '../base/press.js';
import { mm, type Pt } from '../base/units.js';
import { parseLength, parsePaperSize } from '../source/lengths.js';
import { DEFAULT_FORMATS, FORMATS, type Format } from '../publish-request.js';
import { MAX_JOBS } from './publish-side-by-side.js';
import type { Terminal } from './terminal.js';

/** What the command line asked for. */
export type Invocation =
  | { readonly kind: 'build'; readonly request: BuildRequest }
  | { readonly kind: 'inspect'; readonly request: InspectRequest }
  | { readonly kind: 'check'; readonly request: CheckRequest }
  /** A rule of `check`, as it was typed. */
  | { readonly kind: 'explain'; readonly rule: string }
  /** Help, the version or a usage error has been printed already. */
  | { readonly kind: 'answered'; readonly usageError: boolean };

export interface BuildRequest {
  /** Files and folders as they were typed. */
  readonly paths: readonly string[];
  readonly output: string;
  readonly formats: readonly Format[];
  readonly title: string | null;
  readonly theme: string | null;
  /** From SOURCE_DATE_EPOCH. */
  readonly sourceDate: Date | null;
  readonly press: PressRequest;
  /** How many publications are made at a time; null: as many as is quickest here. */
  readonly jobs: number | null;
}

export interface InspectRequest {
  /** As it was typed. */
  readonly path: string;
  readonly json: boolean;
  /** With neither of these, what the file holds is summed up. */
  readonly text: boolean;
  readonly readingOrder: boolean;
}

export interface CheckRequest {
  /** As it was typed. */
  readonly path: string;
  readonly json: boolean;
}

interface CheckOptions {
  readonly json?: boolean;
  readonly explain?: string;
}

interface InspectOptions {
  readonly json?: boolean;
  readonly text?: boolean;
  readonly readingOrder?: boolean;
}

interface BuildOptions {
  readonly output: string;
  readonly formats: readonly Format[];
  readonly title?: string;
  readonly theme?: string;
  readonly pdfStandard?: PdfStandard;
  readonly attachSource?: boolean;
  readonly bleed?: Pt;
  readonly marks?: boolean;
  readonly booklet?: boolean;
  readonly nUp?: 2 | 4;
  readonly sheet?: Size;
  readonly creep?: Pt;
  readonly jobs?: number;
}

const EXAMPLES = `
Examples:
  warraq build content                          every publication below content/
  warraq build brief.md -o out --formats pdf    one publication, PDF only
  warraq build notes.txt --title "قمة ألاسكا"   plain text: each line a paragraph
  warraq inspect brief.pdf --reading-order      what a screen reader speaks
  warraq check brief.epub                       what right-to-left readers stumble over

Exit status: 0 done, 1 the source or the book needs mending or the file cannot be read (nothing is written), 2 wrong usage.
`;

/** Parses `argv` (without node and script). Prints help and usage errors itself. */
export async function parseCommandLine(argv: readonly string[], terminal: Terminal): Promise<Invocation> {
  let invocation: Invocation = { kind: 'answered', usageError: false };
  const program = describeProgram(terminal, (paths, options) => {
    const { output, formats, title = null, theme = null, jobs = null } = options;
    const sourceDate = readSourceDate(program, terminal.environment['SOURCE_DATE_EPOCH']);
    invocation = { kind: 'build', request: { paths, output, formats, title, theme, sourceDate, press: pressOf(options), jobs } };
  });
  describeInspect(program, (path, { json = false, text = false, readingOrder = false }) => {
    invocation = { kind: 'inspect', request: { path, json, text, readingOrder } };
  });
  describeCheck(program, (path, { json = false, explain }) => {
    if (explain !== undefined) {
      invocation = { kind: 'explain', rule: explain };
    } else if (path === undefined) {
      program.error("error: missing required argument 'file'");
    } else {
      invocation = { kind: 'check', request: { path, json } };
    }
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return invocation;
  } catch (error) {
    if (error instanceof CommanderError) {
      return { kind: 'answered', usageError: error.exitCode !== 0 };
    }
    throw error;
  }
}

function describeProgram(
  terminal: Terminal,
  onBuild: (paths: readonly string[], options: BuildOptions) => void,
): Command {
  const program = new Command('warraq')
    .description('Arabic publications from one source: a print-ready PDF and an EPUB 3.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('Run “warraq build --help”, or that of “inspect” or “check”, for the options.')
    .configureOutput({
      writeOut: (text) => {
        terminal.out.write(text);
      },
      writeErr: (text) => {
        terminal.err.write(text);
      },
    })
    .addHelpText('after', EXAMPLES);
  program
    .command('build')
    .description('make the PDF and the EPUB of every publication named')
    .argument('<path...>', 'a source (.md, .txt), a publication’s folder, or a folder of publications')
    .option('-o, --output <folder>', 'where the results go', 'output')
    .addOption(formatsOption())
    .option('--title <text>', 'the title, for a source that has none')
    .option('--theme <name>', `the design: ${themeNames.join(', ')}, or a theme file in the publication’s folder`, parseTheme)
    .option('--pdf-standard <names>', 'what the PDF keeps: ua-1, a-2a, a-2u, a-3a, ua-1+a-2a (the default), ua-2, a-4, a-4f, x-4 or none', parseStandard)
    .option('--attach-source', 'put the text itself into the PDF, which then keeps a-3a')
    .option('--bleed <length>', 'what colour at the edge reaches beyond the trimmed page, such as 3mm', parseShort)
    .option('--marks', 'crop and registration marks around the page')
    .addOption(new Option('--booklet', 'pages on sheets to be folded into each other and stitched').conflicts('nUp'))
    .option('--n-up <count>', '2 or 4 pages on a sheet, in reading order', parseCount)
    .option('--sheet <paper>', 'the sheet that pages are made smaller for, such as a4; else as large as they need', parseSheet)
    .option('--creep <length>', 'by how much each sheet of a booklet is nearer to the fold than the one around it; 0.1mm where nothing is said', parseShort)
    .option('--jobs <count>', 'how many publications are made at a time, each in a thread; else one for two processors', parseJobs)
    .addHelpText('after', EXAMPLES)
    .action((paths: readonly string[], options: BuildOptions) => {
      onBuild(paths, options);
    });
  return program;
}

function describeInspect(program: Command, onInspect: (path: string, options: InspectOptions) => void): void {
  program
    .command('inspect')
    .description('tell what is in any PDF: fonts, tags, language, standards, pages, images…')
    .argument('<file>', 'a PDF, of Warraq or of any other program')
    .option('--reading-order', 'what a screen reader speaks, from the tags')
    .option('--text', 'the text of each page, as it is extracted')
    .option('--json', 'for machines: all that is told, with --text and --reading-order as asked for')
    .action((path: string, options: InspectOptions) => {
      onInspect(path, options);
    });
}

function describeCheck(program: Command, onCheck: (path: string | undefined, options: CheckOptions) => void): void {
  program
    .command('check')
    .description('tell what a right-to-left reader would stumble over in any EPUB, and validators do not see')
    .argument('[file]', 'an EPUB, of Warraq or of any other program')
    .option('--json', 'for machines')
    .option('--explain <rule>', 'say why a rule matters, and how to keep it; of “all”, every rule')
    .action((path: string | undefined, options: CheckOptions) => {
      onCheck(path, options);
    });
}

function formatsOption(): Option {
  return new Option('--formats <list>', `what to make, of ${FORMATS.join(', ')} (for Kobo’s readers)`).argParser(parseFormats).default(DEFAULT_FORMATS, DEFAULT_FORMATS.join(','));
}

function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
    return String(manifest.version);
  }
  throw new Error('package.json has no version');
}

function parseFormats(list: string): readonly Format[] {
  const wanted = list.split(',').map((name) => choose(name.trim(), FORMATS, 'format'));
  return FORMATS.filter((format) => wanted.includes(format));
}

function parseTheme(name: string): string {
  return isThemeFile(name) ? name : choose(name, themeNames, 'theme');
}

function parseStandard(names: string): PdfStandard {
  const standard = parsePdfStandard(names);
  if (standard === null) {
    throw new InvalidArgumentError(`“${names}” is no standard that can be kept; expected ${PDF_STANDARD_EXPECTED}.`);
  }
  return standard;
}

function pressOf({ pdfStandard, attachSource, ...options }: BuildOptions): PressRequest {
  return { standard: pdfStandard ?? null, attachSource: attachSource ?? null, bleed: options.bleed ?? null, marks: options.marks ?? null, imposition: impositionOf(options) };
}

function impositionOf({ booklet, nUp, creep, ...options }: BuildOptions): Imposition | null {
  const sheet = options.sheet ?? null;
  if (booklet === true) {
    return { kind: 'booklet', sheet, creep: creep ?? USUAL_CREEP };
  }
  return nUp === undefined ? null : { kind: 'n-up', count: nUp, sheet };
}

/** Of paper of 80 to 100 grams. */
const USUAL_CREEP = mm(0.1);

/** Of bleeds and creeps. */
const LONGEST = mm(20);

function parseShort(text: string): Pt {
  const length = parseLength(text);
  if (length === null || length > LONGEST) {
    throw new InvalidArgumentError(`“${text}” is no length up to 20mm, such as 3mm.`);
  }
  return length;
}

function parseCount(text: string): 2 | 4 {
  if (text !== '2' && text !== '4') {
    throw new InvalidArgumentError(`“${text}” is neither 2 nor 4.`);
  }
  return text === '2' ? 2 : 4;
}

function parseJobs(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > MAX_JOBS) {
    throw new InvalidArgumentError(`“${text}” is no number from 1 to ${MAX_JOBS}.`);
  }
  return count;
}

function parseSheet(text: string): Size {
  const size = parsePaperSize(text);
  if (size === null || Math.min(size.width, size.height) < mm(70)) {
    throw new InvalidArgumentError(`“${text}” is no paper of 7 cm or more; expected a3, a4, a5, b5, letter, legal or width x height.`);
  }
  return size;
}

function choose<Choice extends string>(value: string, choices: readonly Choice[], kind: string): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    const known = `Known ${kind}s: ${choices.join(', ')}.`;
    throw new InvalidArgumentError(`There is no ${kind} “${value}”; did you mean “${closest(value, choices)}”? ${known}`);
  }
  return found;
}

/** https://reproducible-builds.org/specs/source-date-epoch: whole seconds since 1970. */
function readSourceDate(program: Command, epoch: string | undefined): Date | null {
  if (epoch === undefined) {
    return null;
  }
  if (!/^\d{1,11}$/.test(epoch)) {
    program.error(`error: SOURCE_DATE_EPOCH is “${epoch}”, not a number of seconds since 1970`);
  }
  return new Date(Number(epoch) * 1000);
}
