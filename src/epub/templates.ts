/**
 * Our four templates for epub-gen-memory. Each prints one ready-made document: EJS sees constants
 * as templates and the author's words only as data, never the other way round.
 */
export const CHAPTER_TEMPLATE = '<%- xhtml %>';
export const PACKAGE_TEMPLATE = '<%- packageXml %>';
export const NCX_TEMPLATE = '<%- ncxXml %>';
export const NAV_TEMPLATE = '<%- navXhtml %>';
