/** A PDF of less than 1 kB with a stream that grows to 1 GB. */
import { handMadePdf } from './broken-pdfs.js';

/** 2^30 spaces, deflated three times (zlib, level 9). */
const BOMB =
  'eNqruPX2jqLfnECJtouZEpcaMhwFWNhOM3lkzRK5/MChQc2DRe64D0cTa4mgDkPjkY3MUSLcDooBuRo+N5hP/p+zeF3d0+mznz/59zHNqso08v'
  + '/X/OSvRYUsDAwMPHeenL95Z/n2479O3z1/txYokvCCb3+d5Pk+pnr+a9vOMAJFmsv//b196U37gcsvP96QAQoYVGif57dP295we/rqp7bVQJED'
  + 'D/6K8QDpBpGDQJIhQxDMEQNzOpA5ozKjMqMyozKjMqMyhGSmLf6ecODHp8LnVdV1Xzaa6S+bL/6PmUlpsyYAXaVIJA==';

/** `number`: of the bomb's object: 4 is the page's content, 5 belongs to nothing. `entries`: of its dictionary. */
export function streamBomb(number: 4 | 5, entries = ''): Uint8Array {
  const data = atob(BOMB);
  const bomb = `<< ${entries} /Length ${data.length} /Filter [/FlateDecode /FlateDecode /FlateDecode] >>\nstream\n${data}\nendstream`;
  return handMadePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R >>',
    ...(number === 4 ? [bomb] : ['<< /Length 0 >>\nstream\n\nendstream', bomb]),
  ]);
}
