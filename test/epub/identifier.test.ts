import { describe, expect, it } from 'vitest';
import { bookIdentifier } from '../../src/epub/identifier.js';
import { readIdentifier } from '../../src/source/identifiers.js';
import { METADATA } from '../support/document-maker.js';

const identify = (identifier: string | null) =>
  bookIdentifier({ ...METADATA, identifiers: identifier === null ? [] : [readIdentifier(null, identifier).identifier] });

describe('the identifier of a book', () => {
  it.each([
    ['978-0-306-40615-7', 'urn:isbn:9780306406157', '15'],
    ['ISBN 978 0 306 40615 7', 'urn:isbn:9780306406157', '15'],
    ['urn:isbn:9780306406157', 'urn:isbn:9780306406157', '15'],
    ['10.1000/xyz(123)', 'https://doi.org/10.1000/xyz(123)', '06'],
    ['https://doi.org/10.1000/xyz123', 'https://doi.org/10.1000/xyz123', '06'],
    ['urn:warraq:brief:2025-08', 'urn:warraq:brief:2025-08', null],
    ['رقم ٧', 'رقم ٧', null],
  ])('%s is %s', async (given, value, onixType) => {
    expect(await identify(given)).toEqual({ value, onixType });
  });

  it('is a version 5 UUID where the author gives none', async () => {
    const { value } = await identify(null);
    expect(value).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('stays through editions and differs between books', async () => {
    const { value } = await bookIdentifier(METADATA);
    const nextEdition = { ...METADATA, date: { iso: '2026-01-01', display: '' }, abstract: 'جديد', rights: null };
    expect((await bookIdentifier(nextEdition)).value).toBe(value);
    expect((await bookIdentifier({ ...METADATA, title: 'كتاب آخر' })).value).not.toBe(value);
    expect((await bookIdentifier({ ...METADATA, authors: ['كاتب آخر'] })).value).not.toBe(value);
  });
});
