#!/usr/bin/env node
/**
 * Writes a Pandoc-style Markdown book: chapters, sections, footnotes, tables, lists, quotations, links, Latin
 * words and digits, about 3 % of the words vocalised. The same arguments always give the same bytes.
 *
 *     node bench/make-book.mjs --pages 40 > book.md
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { HEADINGS, LIST_ITEMS, NOTES, QUOTATIONS, SENTENCES, VOCALISED, WORDS } from './vocabulary.mjs';

/** As many words as a page of the `book` theme holds, tables and notes included. */
const WORDS_PER_PAGE = 285;
const WORDS_PER_CHAPTER = 5500;
const VOCALISED_SHARE = 0.03;

export function makeBook({ pages, seed = 1 }) {
  const writer = new BookWriter(randomFrom(seed));
  const target = pages * WORDS_PER_PAGE;
  while (writer.words < target) {
    writer.chapter(Math.min(WORDS_PER_CHAPTER, target - writer.words));
  }
  return writer.text();
}

/** Mulberry32: small, seedable, the same on every machine. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class BookWriter {
  blocks = [];
  pendingNotes = [];
  words = 0;
  vocalised = 0;
  notes = 0;
  chapters = 0;

  constructor(random) {
    this.random = random;
  }

  text() {
    const front = [
      '---',
      'title: أحوال المدن والقرى',
      'subtitle: كتاب مولَّد لقياس الأداء',
      'author: فريق ورّاق',
      'date: 2025-09-01',
      'lang: ar',
      'dir: rtl',
      '---',
    ].join('\n');
    return `${[front, ...this.blocks].join('\n\n')}\n`;
  }

  chapter(size) {
    const end = this.words + size;
    this.chapters += 1;
    this.push(`# ${this.sentence(HEADINGS)}`);
    this.paragraph();
    while (this.words < end) {
      this.section();
    }
    this.flushNotes();
  }

  section() {
    this.push(`## ${this.sentence(HEADINGS)}`);
    const parts = 3 + this.below(4);
    for (let part = 0; part < parts; part += 1) {
      this.paragraph();
      if (part === 1) {
        this.push(`### ${this.sentence(HEADINGS)}`);
        this.paragraph();
      }
    }
    this.oneOf([() => this.table(), () => this.bullets(), () => this.steps(), () => this.quotation()])();
    this.paragraph();
  }

  paragraph() {
    const sentences = this.sample(SENTENCES, 3 + this.below(5)).map((pattern) => this.fill(pattern));
    if (this.vocalised < VOCALISED_SHARE * this.words) {
      const saying = this.oneOf(VOCALISED);
      this.vocalised += countWords(saying);
      sentences.push(`وفي المثل: ${saying}`);
    }
    this.push(sentences.join(' ') + (this.random() < 0.4 ? this.note() : ''));
  }

  note() {
    this.notes += 1;
    const label = `[^${this.notes}]`;
    this.pendingNotes.push(`${label}: ${this.sentence(NOTES)}`);
    return label;
  }

  flushNotes() {
    this.pendingNotes.forEach((note) => this.push(note));
    this.pendingNotes = [];
  }

  table() {
    const rows = Array.from({ length: 3 + this.below(6) }, () =>
      `| ${this.fill('{city}')} | ${this.fill('{topic}')} | ${this.fill('{number}')} | ${this.fill('{share}')} |`);
    this.push(['| المدينة | المجال | العدد | النسبة |', '|:---|:---|---:|:---:|', ...rows].join('\n'));
  }

  bullets() {
    const items = Array.from({ length: 3 + this.below(3) }, () => `- ${this.sentence(LIST_ITEMS)}`);
    this.push([...items, `    - ${this.sentence(LIST_ITEMS)}`, `    - ${this.sentence(LIST_ITEMS)}`].join('\n'));
  }

  steps() {
    this.push(Array.from({ length: 3 + this.below(4) }, (_, index) => `${index + 1}. ${this.sentence(LIST_ITEMS)}`).join('\n'));
  }

  quotation() {
    this.push(`> ${this.oneOf(QUOTATIONS)}\n>\n> — ${this.fill('{woman}، {role}')}`);
  }

  sentence(patterns) {
    return this.fill(this.oneOf(patterns));
  }

  fill(pattern) {
    return pattern.replace(/\{(\w+)\}/g, (_, slot) => this.slot(slot));
  }

  slot(name) {
    switch (name) {
      case 'year':
        return String(1990 + this.below(36));
      case 'number':
        return String(12 + this.below(9800));
      case 'digit':
        return String(1 + this.below(9));
      case 'share':
        return `${3 + this.below(90)}%`;
      case 'range': {
        const from = 1995 + this.below(20);
        return `${from} و${from + 1 + this.below(9)}`;
      }
      case 'email':
        return `data${1 + this.below(40)}@example.org`;
      default:
        return this.oneOf(WORDS[name]);
    }
  }

  push(block) {
    this.blocks.push(block);
    this.words += countWords(block);
  }

  below(limit) {
    return Math.floor(this.random() * limit);
  }

  /** `size` different entries, in random order. */
  sample(list, size) {
    const rest = [...list];
    return Array.from({ length: size }, () => rest.splice(this.below(rest.length), 1)[0]);
  }

  oneOf(list) {
    return list[this.below(list.length)];
  }
}

function countWords(text) {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { pages: { type: 'string', default: '40' }, seed: { type: 'string', default: '1' } } });
  process.stdout.write(makeBook({ pages: Number(values.pages), seed: Number(values.seed) }));
}
