/** A table with spans both ways, two rows of headers, a column of them, decimals and notes. */
export const SPANNED_TABLE = `:::table[الكواكب]{header-rows=2 header-columns=1 decimal=3-5 zebra}
| المجموعة | الكوكب | القطر | الكتلة | << |
|---|---|---|---|---|
| ^^ | ^^ | كم | كغ | نسبة |
| الصخرية | عطارد | ٤٬٨٧٩ | ٠٫٣٣ | ٠٫٠٥٥ |
| ^^ | الزهرة[^a] | ١٢٬١٠٤ | ٤٫٨٧ | ١ |
| العملاقة | المشتري | ١٤٢٬٩٨٤ | ١٬٨٩٨ | ٣١٧٫٨[^b] |
| ^^ | زحل[^a] | ١٢٠٬٥٣٦ | ٥٦٨ | ٩٥٫٢ |
| بلوتو | << | ٢٬٣٧٦ | ٠٫٠١ | – |

[^a]: ملاحظة أولى.
[^b]: ملاحظة ثانية.
:::`;
