import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { loadImages } from '../../src/source/assets.js';
import { parseMarkdown } from '../../src/source/markdown.js';
import { MAX_ASSET_BYTES, type AssetResult } from '../../src/source/publication-source.js';
import type { SourceImage } from '../../src/source/source-image.js';
import { shown } from '../document/build-from.js';
import { png } from '../support/publications.js';

const base64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 16 × 8 pixels of red, by ImageMagick: baseline. */
const JPEG = base64(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCUAPWD/9k=',
);
/** The same size, progressive: several scans. */
const PROGRESSIVE_JPEG = base64(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wgARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAVAQEBAAAAAAAAAAAAAAAAAAADBP/aAAwDAQACEAMQAAABgF6f/8QAFRABAQAAAAAAAAAAAAAAAAAAABL/2gAIAQEAAQUCpT//xAAWEQADAAAAAAAAAAAAAAAAAAAAAhP/2gAIAQMBAT8Bs5//xAAWEQADAAAAAAAAAAAAAAAAAAAAAhP/2gAIAQIBAT8Bgh//xAAUEAEAAAAAAAAAAAAAAAAAAAAQ/9oACAEBAAY/Aj//xAAUEAEAAAAAAAAAAAAAAAAAAAAQ/9oACAEBAAE/IQ//2gAMAwEAAgADAAAAEAP/xAAVEQEBAAAAAAAAAAAAAAAAAAAAYf/aAAgBAwEBPxCz/8QAFREBAQAAAAAAAAAAAAAAAAAAAGH/2gAIAQIBAT8Qm//EABUQAQEAAAAAAAAAAAAAAAAAAABx/9oACAEBAAE/EKU//9k=',
);
/** Orientation 6: the camera was held upright. */
const EXIF = base64('/+EAIkV4aWYAAE1NACoAAAAIAAEBEgADAAAAAQAGAAAAAAAA');
/** 16 × 8 pixels of red, by ImageMagick: lossy; 4 × 4 of half-clear blue: lossless; two frames. */
const WEBP = base64('UklGRjgAAABXRUJQVlA4ICwAAACQAQCdASoQAAgAAsBMJaACdLoAA5gA/u5DH+5sc4twV/9tD/9aH/60P+lAAA==');
const LOSSLESS_WEBP = base64('UklGRhwAAABXRUJQVlA4TA8AAAAvA8AAEAcQ0f/+BSKi/wEA');
const MOVING_WEBP = base64(
  'UklGRsAAAABXRUJQVlA4WAoAAAACAAAAAwAAAwAAQU5JTQYAAAD/////AABBTk1GSAAAAAAAAAAAAAMAAAMAAGQAAAJWUDggMAAAANABAJ0BKgQABAACADQloAJ0ugH4AAOwAP7wxAv/ILlhdcjX/yA/5Af8gP/48gAAAEFOTUZEAAAAAAAAAAAAAwAAAwAAZAAAAFZQOCAsAAAAlAEAnQEqBAAEAAAANCWgAnS6AAOYAP75k2//kB//kB//kB//ID/iF3sgMABSSUZGPAAAAFdFQlBWUDggMAAAANABAJ0BKgQABAACADQloAJ0ugH4AAOwAP7wxAv/ILlhdcjX/yA/5Af8gP/48gAAAA==',
);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="2in" height="72pt"><rect width="9" height="9"/></svg>';

const svg = (attributes: string, content = ''): Uint8Array => utf8(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`);
const sized = (content: string): Uint8Array => svg('viewBox="0 0 10 10"', content);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

/** A PNG whose header says another size, and is right by its checksum. */
function withSize(bytes: Uint8Array, width: number, height: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  view.setUint32(29, crc32(changed.subarray(12, 29)));
  return changed;
}

/** A WebP in the extended form, whose canvas is of this size. */
function extended(bytes: Uint8Array, width: number, height: number): Uint8Array {
  const header = new DataView(new ArrayBuffer(30));
  utf8('RIFF....WEBPVP8X').forEach((byte, at) => {
    header.setUint8(at, byte);
  });
  header.setUint32(4, 22 + bytes.length - 12, true);
  header.setUint32(16, 10, true);
  header.setUint16(24, width - 1, true);
  header.setUint16(27, height - 1, true);
  return joined(new Uint8Array(header.buffer), bytes.subarray(12));
}

/** Bytes with some of them changed. */
function patched(bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed.set(values, at);
  return changed;
}

interface Loaded {
  readonly image: SourceImage | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly asked: readonly string[];
}

async function load(path: string, answer: Uint8Array | AssetResult): Promise<Loaded> {
  const file = { path: 'index.md', text: `![صورة](<${path}>)` };
  const diagnostics: Diagnostic[] = [];
  const asked: string[] = [];
  const read = (name: string): Promise<AssetResult> => {
    asked.push(name);
    return Promise.resolve(answer instanceof Uint8Array ? { kind: 'found', bytes: answer } : answer);
  };
  const images = await loadImages(parseMarkdown(file), file, read, (diagnostic) => diagnostics.push(diagnostic));
  return { image: images.get(path), diagnostics, asked };
}

async function rulesOf(path: string, answer: Uint8Array | AssetResult): Promise<readonly string[]> {
  const { image, diagnostics } = await load(path, answer);
  expect(image === undefined, 'what is wrong is not loaded').toBe(diagnostics.length > 0);
  return diagnostics.map(({ rule }) => rule);
}

describe('loadImages', () => {
  it.each([
    ['PNG', png(3, 5), { format: 'png', width: 3, height: 5 }],
    ['PNG with bytes after its end', joined(png(3, 5), utf8('more')), { format: 'png', width: 3, height: 5 }],
    ['JPEG', JPEG, { format: 'jpeg', width: 16, height: 8 }],
    ['progressive JPEG', PROGRESSIVE_JPEG, { format: 'jpeg', width: 16, height: 8 }],
    ['JPEG with bytes after its end', joined(JPEG, utf8('more')), { format: 'jpeg', width: 16, height: 8 }],
    ['JPEG on its side', joined(JPEG.subarray(0, 2), EXIF, JPEG.subarray(2)), { format: 'jpeg', width: 8, height: 16 }],
    ['WebP', WEBP, { format: 'webp', width: 16, height: 8 }],
    ['lossless WebP', LOSSLESS_WEBP, { format: 'webp', width: 4, height: 4 }],
    ['extended WebP', extended(WEBP, 16, 8), { format: 'webp', width: 16, height: 8 }],
    ['SVG with a size', utf8(SVG), { format: 'svg', width: 192, height: 96 }],
    ['SVG with prologue', utf8(`\uFEFF<?xml version="1.0"?>\n<!-- رسم -->\n${SVG}`), { format: 'svg', width: 192, height: 96 }],
    ['SVG with a viewBox', svg('viewBox="0,0 30 20"'), { format: 'svg', width: 30, height: 20 }],
    ['SVG with a width in percent', svg('width="100%" height="100%" viewBox="0 0 30 20"'), { format: 'svg', width: 30, height: 20 }],
    ['SVG with a width alone', svg('width="60" viewBox="0 0 30 20"'), { format: 'svg', width: 60, height: 40 }],
    ['SVG with an image inside', sized(`<image href="data:image/png;base64,${btoa(String.fromCharCode(...png(2, 2)))}"/><use href="#a"/>`), { format: 'svg', width: 10, height: 10 }],
  ])('reads a %s by its bytes, whatever its name', async (_, bytes, expected) => {
    const { image, diagnostics } = await load('رسم.bin', bytes);
    expect(diagnostics).toEqual([]);
    expect(image).toMatchObject({ path: 'رسم.bin', ...expected });
  });

  it.each([
    ['an empty file', new Uint8Array(0), 'images-are-of-a-known-format'],
    ['a text', utf8('نص'), 'images-are-of-a-known-format'],
    ['a GIF', utf8('GIF89a......'), 'images-are-of-a-known-format'],
    ['a web page', utf8('<!DOCTYPE html><html><svg/></html>'), 'images-are-of-a-known-format'],
    ['SVG that is not XML', utf8('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><g></svg>'), 'images-are-sound'],
    ['SVG in another namespace', utf8('<svg width="1" height="1"/>'), 'images-are-sound'],
    ['SVG that is not UTF-8', joined(utf8('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">'), Uint8Array.of(0xff), utf8('</svg>')), 'images-are-sound'],
    ['SVG cut off', utf8(SVG.slice(0, -8)), 'images-are-sound'],
    ['SVG without size', svg(''), 'svg-images-have-a-size'],
    ['SVG of no size', svg('width="0" height="0"'), 'svg-images-have-a-size'],
    ['SVG with a script', sized('<script>alert(1)</script>'), 'svg-images-hold-no-scripts'],
    ['SVG with an event', sized('<g><rect onclick="x()"/></g>'), 'svg-images-hold-no-scripts'],
    ['SVG with foreign content', sized('<foreignObject/>'), 'svg-images-hold-no-scripts'],
    ['SVG with a remote image', sized('<image href="http://a.b/c.png"/>'), 'svg-images-are-self-contained'],
    ['SVG with a local image', sized('<image xmlns:x="http://www.w3.org/1999/xlink" x:href="c.png"/>'), 'svg-images-are-self-contained'],
    ['SVG with SVG inside an address', sized('<image href="data:image/svg+xml;base64,AAAA"/>'), 'svg-images-are-self-contained'],
    ['SVG with a remote paint', sized('<rect fill="url(http://a.b/c#d)"/>'), 'svg-images-are-self-contained'],
    ['SVG with an import', sized('<style>@import "a.css";</style>'), 'svg-images-are-self-contained'],
    ['SVG with a style sheet', utf8(`<?xml-stylesheet href="a.css"?>${SVG}`), 'svg-images-are-self-contained'],
    ['SVG with a document type', utf8(`<!DOCTYPE svg [<!ENTITY a "b">]>${SVG}`), 'svg-images-have-no-doctype'],
    ['a WebP that moves', MOVING_WEBP, 'images-stand-still'],
    ['a WebP of too many pixels', patched(WEBP, 26, 0xff, 0x3f, 0xff, 0x3f), 'images-have-an-allowed-size'],
    ['a WebP whose canvas hides its size', extended(WEBP, 2, 2), 'images-are-sound'],
    ['a WebP of no width', patched(WEBP, 26, 0, 0), 'images-are-sound'],
    ['a WebP whose pixels are damaged', patched(LOSSLESS_WEBP, 25, 0xff, 0xff, 0xff, 0xff), 'images-are-sound'],
    ['a WebP whose chunk is longer than the file', patched(WEBP, 16, 0xff, 0xff, 0xff, 0x7f), 'images-are-sound'],
    ['a WebP without an image', joined(utf8('RIFF'), Uint8Array.of(12, 0, 0, 0), utf8('WEBPICCP'), Uint8Array.of(0, 0, 0, 0)), 'images-are-sound'],
    ['a PNG of too many pixels', withSize(png(1, 1), 10_000, 10_000), 'images-have-an-allowed-size'],
  ])('refuses %s', async (_, bytes, rule) => {
    expect(await rulesOf('a.png', bytes)).toEqual([rule]);
  });

  it('tells every kind of problem of an SVG', async () => {
    const bytes = svg('onload="x()"', '<image href="http://a.b"/><script/>');
    expect([...(await rulesOf('a.svg', bytes))].sort()).toEqual(['svg-images-are-self-contained', 'svg-images-have-a-size', 'svg-images-hold-no-scripts']);
  });

  it.each([
    ['PNG', png(3, 5)],
    ['JPEG', JPEG],
    ['progressive JPEG', PROGRESSIVE_JPEG],
    ['WebP', WEBP],
  ])('refuses a %s that ends anywhere before its end', async (_, bytes) => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(await rulesOf('a.png', bytes.subarray(0, length)), `${length} of ${bytes.length} bytes`).toHaveLength(1);
    }
  });

  it('refuses a PNG with any byte of its chunks changed', async () => {
    const bytes = png(3, 5);
    for (let index = 8; index < bytes.length; index += 1) {
      const changed = Uint8Array.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(await rulesOf('a.png', changed), `byte ${index}`).toHaveLength(1);
    }
  });

  it.each([
    ['http://a.b/c.png', 'images-are-local'],
    ['HTTPS://a.b/c.png', 'images-are-local'],
    ['//a.b/c.png', 'images-are-local'],
    ['data:image/png;base64,AAAA', 'images-are-files'],
    ['file:///etc/passwd', 'paths-name-no-scheme'],
    ['javascript:x', 'paths-name-no-scheme'],
    ['/etc/passwd', 'paths-are-relative'],
    ['C:\\\\a.png', 'paths-are-relative'],
    ['C:/a.png', 'paths-are-relative'],
    ['../a.png', 'paths-stay-in-the-folder'],
    ['a/../../b.png', 'paths-stay-in-the-folder'],
    ['%2e%2e/a.png', 'paths-stay-in-the-folder'],
    ['..%2Fa.png', 'paths-stay-in-the-folder'],
    ['..\\\\a.png', 'paths-stay-in-the-folder'],
    ['images\\\\a.png', 'paths-have-forward-slashes'],
    ['', 'images-exist'],
  ])('asks for no file at %s', async (path, rule) => {
    const { diagnostics, asked } = await load(path, png(1, 1));
    expect(diagnostics.map((diagnostic) => diagnostic.rule)).toEqual([rule]);
    expect(asked).toEqual([]);
  });

  it.each([
    [{ kind: 'missing' }, 'images-exist'],
    [{ kind: 'outside' }, 'paths-stay-in-the-folder'],
    [{ kind: 'too-large', size: MAX_ASSET_BYTES + 1 }, 'images-have-an-allowed-size'],
    [{ kind: 'unreadable', reason: 'it is no file' }, 'images-are-readable'],
  ] satisfies [AssetResult, string][])('tells of %j', async (answer, rule) => {
    expect(await rulesOf('a.png', answer)).toEqual([rule]);
  });

  it('decodes what a path encodes, and keeps the path as typed', async () => {
    const { image, asked } = await load('a%20b/%D8%A3.png', png(1, 1));
    expect(asked).toEqual(['a b/أ.png']);
    expect(image?.path).toBe('a%20b/%D8%A3.png');
    expect((await load('100%.png', png(1, 1))).asked).toEqual(['100%.png']);
  });

  it('reads each file once and tells at each place', async () => {
    const file = { path: 'index.md', text: '![أ](x.png) ![ب](x.png)\n\n![ج][y]\n\n[y]: x.png' };
    const diagnostics: Diagnostic[] = [];
    const asked: string[] = [];
    const read = (name: string): Promise<AssetResult> => {
      asked.push(name);
      return Promise.resolve({ kind: 'missing' });
    };
    await loadImages(parseMarkdown(file), file, read, (diagnostic) => diagnostics.push(diagnostic));
    expect(asked).toEqual(['x.png']);
    expect(shown(diagnostics)).toEqual(['error images-exist @ 1:1 «![أ](x.png)»', 'error images-exist @ 1:13 «![ب](x.png)»', 'error images-exist @ 3:1 «![ج][y]»']);
  });
});
