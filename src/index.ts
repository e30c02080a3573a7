export { publish } from './publish.js';
export type { Format, Output, PublishRequest, PublishResult, Stage } from './publish-request.js';
export { loadSource } from './source/load.js';
export type { PublicationSource } from './source/publication-source.js';
export { shippedFonts } from './fonts/shipped.js';
export type { FontCatalog, FontSource } from './fonts/font.js';
export type { Diagnostic, Place, Report } from './base/diagnostic.js';
export { positionAt } from './base/source.js';
export type { Position, SourceFile, Span } from './base/source.js';
