import type { Document, ImageAsset } from './model.js';

/** The Document with the publisher's mark among its images; as it is where he has none. */
export function withLogo(document: Document, logo: ImageAsset | null): Document {
  return logo === null ? document : { ...document, images: new Map([...document.images, [logo.path, logo]]), logo: logo.path };
}
