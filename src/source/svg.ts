/**
 * SVG that stands alone: well-formed, with a size, without scripts and without anything that is
 * fetched or expanded. What a reading system or a PDF shows of it is then the same everywhere.
 */
import { parseXml, XmlDocumentType, XmlElement, XmlError, XmlProcessingInstruction, type XmlNode } from '@rgrove/parse-xml';
import { damaged, type ImageProblem, type Inspection } from './image-inspection.js';
import { drawingProblem } from './svg-drawing-cost.js';
import { localName } from './svg-names.js';

const NAMESPACE = 'http://www.w3.org/2000/svg';
const ACTIVE = new Set(['script', 'foreignobject', 'iframe', 'object', 'embed', 'handler']);
const EMBEDDED_IMAGE = /^data:image\/(?:png|jpeg);/i;
const OUTSIDE_URL = /url\(\s*(?!['"]?\s*#)[^)\s]/i;
const IMPORT = /@import/i;
const START = /^\uFEFF?\s*<(?:\?xml|!--|!DOCTYPE|svg|[a-z]\w*:svg)/i;

/** CSS pixels, 96 to the inch. */
const PIXELS: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 96 / 72, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4 };
/** A narrower drawing is none; CSS pixels. */
const SMALLEST_SIDE = 1e-3;
const LENGTH = /^\s*\+?(\d+(?:\.\d+)?|\.\d+)(?:e0)?(px|pt|pc|in|cm|mm)?\s*$/i;

export function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  return START.test(start) && (start.includes('svg') || bytes.length > 4096);
}

export function inspectSvg(bytes: Uint8Array): Inspection {
  const root = parse(bytes);
  if (typeof root === 'string') {
    return damaged('SVG', root);
  }
  const problems = problemsOf(root.nodes);
  const size = sizeOf(root.svg);
  if (size === null) {
    problems.push({
      rule: 'svg-images-have-a-size',
      message: 'expected an SVG with a width and a height, or with a viewBox, but it has neither',
      hint: 'give the svg element a viewBox: its left and top edge, its width and its height',
    });
  }
  const drawing = drawingProblem(root.svg);
  if (drawing !== null) {
    problems.push(drawing);
  }
  return size === null || problems.length > 0 ? { kind: 'unsound', problems } : { kind: 'sound', ...size };
}

interface ParsedSvg {
  /** All that stands at the top: the element, and comments, instructions and a DOCTYPE around it. */
  readonly nodes: readonly XmlNode[];
  readonly svg: XmlElement;
}

/** A string says what is wrong. */
function parse(bytes: Uint8Array): ParsedSvg | string {
  const text = decode(bytes);
  if (text === null) {
    return 'it is not UTF-8';
  }
  try {
    const { children, root } = parseXml(text, { preserveDocumentType: true });
    const isSvg = root?.name === 'svg' && root.attributes['xmlns'] === NAMESPACE;
    return isSvg ? { nodes: children, svg: root } : `its outermost element is no svg of the namespace ${NAMESPACE}`;
  } catch (error) {
    return error instanceof XmlError
      ? `it is not well-formed XML at line ${error.line}: ${lowerFirst(error.message.split('\n')[0] ?? '')}`
      : 'its elements stand too deep in each other';
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** One problem of each kind. */
function problemsOf(nodes: readonly XmlNode[]): ImageProblem[] {
  const problems = new Map<string, ImageProblem>();
  const pending = [...nodes];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const problem = problemOf(node);
    if (problem !== null && !problems.has(problem.rule)) {
      problems.set(problem.rule, problem);
    }
    if (node instanceof XmlElement) {
      for (const child of node.children) {
        pending.push(child);
      }
    }
  }
  return [...problems.values()];
}

function problemOf(node: XmlNode): ImageProblem | null {
  if (node instanceof XmlDocumentType) {
    return {
      rule: 'svg-images-have-no-doctype',
      message: 'expected an SVG without <!DOCTYPE>, because it can define entities and fetch files',
      hint: 'remove the line from the file',
    };
  }
  if (node instanceof XmlProcessingInstruction && node.name === 'xml-stylesheet') {
    return outside('<?xml-stylesheet?>');
  }
  if (!(node instanceof XmlElement)) {
    return null;
  }
  const name = localName(node.name);
  const event = Object.keys(node.attributes).find((attribute) => /^on/i.test(attribute));
  if (ACTIVE.has(name) || event !== undefined) {
    return {
      rule: 'svg-images-hold-no-scripts',
      message: `expected a picture alone, but the SVG has ${event === undefined ? `<${node.name}>` : `the attribute ${event}`}`,
      hint: 'remove it, or export the image as plain SVG',
    };
  }
  return name === 'style' && (IMPORT.test(node.text) || OUTSIDE_URL.test(node.text)) ? outside('its style sheet') : outsideAttribute(node);
}

function outsideAttribute(element: XmlElement): ImageProblem | null {
  for (const [attribute, value] of Object.entries(element.attributes)) {
    const isReference = localName(attribute) === 'href' || attribute === 'src';
    const isInside = value.trim() === '' || value.trim().startsWith('#') || EMBEDDED_IMAGE.test(value.trim());
    if ((isReference && !isInside) || OUTSIDE_URL.test(value)) {
      return outside(`${attribute} of <${element.name}>`);
    }
  }
  return null;
}

function outside(what: string): ImageProblem {
  return {
    rule: 'svg-images-are-self-contained',
    message: `expected an SVG that holds all it shows, but ${what} points outside of it`,
    hint: 'embed what it points to, or remove it',
  };
}

function sizeOf(svg: XmlElement): { readonly width: number; readonly height: number } | null {
  const width = pixels(svg.attributes['width']);
  const height = pixels(svg.attributes['height']);
  const viewBox = svg.attributes['viewBox'];
  if (width !== null && height !== null && viewBox === undefined) {
    return { width, height };
  }
  const [, , boxWidth = 0, boxHeight = 0, ...rest] = (viewBox ?? '').trim().split(/[\s,]+/).map(Number);
  if (!(boxWidth > SMALLEST_SIDE && boxHeight > SMALLEST_SIDE && Number.isFinite(boxWidth * boxHeight)) || rest.length > 0) {
    return null;
  }
  if (width !== null && height !== null) {
    return { width, height };
  }
  // CSS: the side that is not given follows from the other by the viewBox's ratio.
  if (width !== null) {
    return { width, height: (width * boxHeight) / boxWidth };
  }
  return height === null ? { width: boxWidth, height: boxHeight } : { width: (height * boxWidth) / boxHeight, height };
}

function pixels(length: string | undefined): number | null {
  const [, value, unit = ''] = LENGTH.exec(length ?? '') ?? [];
  const size = Number(value) * (PIXELS[unit.toLowerCase()] ?? 1);
  return size > SMALLEST_SIDE ? size : null;
}
