/** Texts that a theme sets from the metadata: the title block, the cover and the furniture of the pages. */
import type { Span } from '../base/source.js';
import type { Theme } from '../design/theme.js';
import { coverTexts } from '../document/cover-texts.js';
import type { Metadata } from '../document/metadata.js';
import type { Document } from '../document/model.js';
import { plainText } from '../document/plain-text.js';
import { counterLetters } from '../locale/counters.js';
import { formatInteger } from '../locale/numerals.js';
import type { FontChoice } from './font-choice.js';

const ALL_DIGITS = 1_234_567_890;
const BETWEEN_FACTS = '، · …';

/** What takes the texts. */
interface Survey {
  add(text: string, choice: FontChoice, span: Span | null): void;
}

export function addFrontMatter({ metadata, blocks, sections }: Document, { title, furniture }: Theme, survey: Survey): void {
  const { authors, date, publisher, rights } = metadata;
  const byline = [...authors, date?.display ?? '', publisher ?? '', rights ?? '', BETWEEN_FACTS];
  survey.add(metadata.title, title.title, null);
  survey.add(metadata.subtitle ?? '', title.subtitle, null);
  survey.add(byline.join(' '), title.byline, null);
  survey.add(metadata.abstract ?? '', title.abstract, null);
  addCover(metadata, survey);
  const digits = formatInteger(ALL_DIGITS, metadata.numerals);
  survey.add(`${metadata.title} ${digits} …`, furniture.text, null);
  for (const { folios } of sections) {
    survey.add(counterLetters(folios.style), furniture.text, null);
  }
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) {
      survey.add(plainText(block.children), furniture.text, block.span);
    }
  }
}

/** Layouts differ in which part has which weight. */
function addCover(metadata: Metadata, survey: Survey): void {
  const { title, names, subtitle, imprint } = coverTexts(metadata);
  for (const weight of [700, 400] as const) {
    survey.add([title, names, subtitle, imprint].filter((text) => text !== null).join(' '), { font: 'display', weight }, null);
  }
}
