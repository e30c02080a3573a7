import { EpubCheck } from '@likecoin/epubcheck-ts';

/**
 * EPUB Indexes 1.0 §2.2 gives an index one list or groups that have one each, and EPUBCheck 5.3 agrees (idx-xhtml.sch);
 * epubcheck-ts 0.7 counts the lists of all groups. test/epub/index-and-glossary.test.ts holds indexes to the rule.
 */
const MISTAKEN = 'RSC-005 An "index" must contain one and only one "index-entry-list" descendant element.';

/** What `@likecoin/epubcheck-ts`, the fast check before EPUBCheck's own, has against a book: `ID message`. */
export async function precheck(epub: Uint8Array): Promise<readonly string[]> {
  const { messages } = await EpubCheck.validate(epub);
  return messages
    .filter(({ severity }) => severity === 'fatal' || severity === 'error' || severity === 'warning')
    .map(({ id, message }) => `${id} ${message}`)
    .filter((said) => said !== MISTAKEN);
}
