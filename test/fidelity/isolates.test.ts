/** Isolates draw nothing and leave nothing: what was written comes back, in order, and is found. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFrom } from '../document/build-from.js';
import { makePdf, type MadePdf } from '../support/make-pdf.js';
import { documentTexts } from '../support/block-texts.js';
import { PDF_READERS, plain } from '../support/pdf-readers.js';

const LONG = 'Declaration of the Rights of Man and of the Citizen, adopted by the National Assembly';

const SOURCE = `---
title: تقرير 2019-2024
author: [John Smith, ليلى حدّاد, Jane Doe]
date: 2025-08-15
publisher: 2M Press
---

# أحداث 1992-05-14

وقع الحدث في 1992-05-14 ثم امتد بين 2019–2024 وفي الصفحات 12-34. الهاتف +961 1 234 567.

1992-05-14 تاريخ في أول السطر، وفي آخره 1992-05-14

تاريخان متلاصقان 1992-05-14[^1] وبعدهما كلام.

استعمل C++ و.NET ثم @warraq و7-zip و--help.

عنوان :ltr[What is it? (v. 2)] وبعده :bdi[12 Main St.] و:rtl[«نص» ABC] وكلمة :span[Liberté, égalité]{lang=fr dir=ltr} هنا.

كلمات كثيرة تسبق العبارة التي تنكسر على سطرين :ltr[${LONG} of France in August] وبعدها كلمات عربية كثيرة حتى يمتلئ السطر ويبدأ غيره.

البريد info@example.org والموقع https://example.org/a/b/ والأمر \`npm ci --x\` معًا.

انظر :bdi[:ltr[:rtl[عمق 3-4] deep] ثلاثة] هنا.

[^1]: حاشية فيها 3-4 و5-6.
`;

let made: MadePdf;

beforeAll(async () => {
  const built = buildFrom(SOURCE);
  expect(built.diagnostics).toEqual([]);
  made = await makePdf(built.document);
});

describe.each(Object.entries(PDF_READERS))('%s', (_, read) => {
  it('gives every block back as it was written, and no isolate', async () => {
    const text = (await read(made.bytes)).join('\n');
    expect(text).not.toMatch(/[\u2066-\u2069]/);
    expect(documentTexts(made.document).filter((block) => !plain(text).includes(plain(block)))).toEqual([]);
  });

  it('finds dates, ranges and names', async () => {
    const text = plain((await read(made.bytes)).join('\n'));
    for (const word of ['2019-2024', '1992-05-14', '2019–2024', '+961 1 234 567', '.NET', '@warraq', 'C++', 'John Smith', '2M Press', 'info@example.org']) {
      expect(text).toContain(word);
    }
  });
});
