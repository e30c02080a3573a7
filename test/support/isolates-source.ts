/** A source with phrases and tokens of every kind, at both ends of lines and over them. */
const LONG = 'Declaration of the Rights of Man and of the Citizen, adopted by the National Assembly';

export const ISOLATES_SOURCE = `---
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
