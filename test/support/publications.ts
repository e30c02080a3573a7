import { encode } from 'fast-png';

/** A small publication that uses every kind of block, as files of a folder. */
export function samplePublication(): Readonly<Record<string, string | Uint8Array>> {
  return { 'content/sample/index.md': SAMPLE, 'content/sample/dot.png': png(8, 8), 'content/sample/chart.svg': SVG };
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><rect width="60" height="30" fill="#357"/></svg>';

const SAMPLE = `---
title: نموذج
subtitle: كل ما يُكتب
author: [سلمى الحداد, يوسف بن عيسى]
date: 2025-08-15
lang: ar
abstract: خلاصة قصيرة.
keywords: [نموذج, اختبار]
---

# الفصل الأول

فقرة فيها **نص بارز** و*تشديد* و~~شطب~~ و\`code\` و[رابط](https://example.org) وحاشية[^1] ورقم 12.5 وكلمة English.

:::summary
صندوق الخلاصة.
:::

## قائمة وجدول

- بند
    1. بند مرقّم
- [x] مهمة منجزة

| البند | العدد |
|---|--:|
| أول | 1 |
| ثان | 22 |

> قول مأثور.
>
> — قائله

![نقطة](dot.png "صورة نقطية")

![رسم](chart.svg "رسم متجهي")

\`\`\`js
const x = 1;
\`\`\`

---

خاتمة\\
بسطرين.

[^1]: نص الحاشية.
`;

/** A grey PNG image of that many pixels. */
export function png(width: number, height: number): Uint8Array {
  return encode({ width, height, channels: 1, data: new Uint8Array(width * height).fill(0x80) });
}
