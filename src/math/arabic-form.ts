/**
 * Formulas as Arabic school books of the Mashriq write them: Arabic letters for the unknowns and the
 * functions (W3C Note “Arabic mathematical notation”, 2006), the publication's digits, ٫ before
 * decimals, Arabic punctuation. The order of things stays as it was typed: who writes or draws the tree
 * runs it from right to left. Letters that stand for nothing Arabic, Greek above all, stay.
 */
import { TextNode, type MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js';
import { FUNCTIONS, LETTERS } from './arabic-letters.js';

export function toArabic(root: MmlNode, digits: string): void {
  root.walkTree((node) => {
    const token = node as MmlNode;
    for (const child of token.isToken ? token.childNodes : []) {
      if (child instanceof TextNode) {
        child.setText(arabicText(child.getText(), token, digits));
      }
    }
  });
}

function arabicText(text: string, token: MmlNode, digits: string): string {
  switch (token.kind) {
    case 'mn':
      return inDigits(text, digits);
    case 'mi':
      return FUNCTIONS.get(text.replace(/\s/g, ' ')) ?? LETTERS.get(text) ?? text;
    case 'mo':
      return sign(text, token);
    case 'mtext':
      return text.replace(/\d+/g, (number) => inDigits(number, digits));
    default:
      return text;
  }
}

/** ASCII digits are those of the Maghrib: there, and only there, the comma is the decimal sign. */
function inDigits(number: string, digits: string): string {
  const isAscii = digits.startsWith('0');
  return number.replace(/\d/g, (digit) => digits.charAt(Number(digit))).replace('.', isAscii ? ',' : '٫');
}

const SIGNS: ReadonlyMap<string, string> = new Map([[',', '،'], [';', '؛']]);
/** How much larger than the text the word for a sum is in a displayed formula. */
const SUM_SIZE = '1.4em';

function sign(text: string, token: MmlNode): string {
  if (text === '∑') {
    token.attributes.set('mathsize', SUM_SIZE);
    token.attributes.set('largeop', false);
    return 'مجـ';
  }
  return FUNCTIONS.get(text) ?? SIGNS.get(text) ?? text;
}
