/** The images that an SVG holds inside itself, as the bytes of their files. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { localName } from './svg-names.js';

const DATA = /^\s*data:image\/(?:png|jpe?g)[^,]*;base64,/i;

/** Of a sound SVG; an image whose data cannot be read is empty. */
export function embeddedImages(svg: Uint8Array): readonly Uint8Array[] {
  const { root } = parseXml(new TextDecoder().decode(svg));
  const images: Uint8Array[] = [];
  const pending = root === null ? [] : [root];
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    for (const [attribute, value] of Object.entries(element.attributes)) {
      if (localName(attribute) === 'href' && DATA.test(value)) {
        images.push(decodeBase64(value.replace(DATA, '')));
      }
    }
    pending.push(...element.children.filter((child) => child instanceof XmlElement));
  }
  return images;
}

function decodeBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array(0);
  }
}
