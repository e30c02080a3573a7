/** Plain TeX's parameters and its demerits (TeX: The Program, §859): what published results were made with. */
import type { Breaking } from '../../src/text/knuth-plass.js';
import { PASSES } from '../../src/text/knuth-plass.js';

const LINE_PENALTY = 10;

export const TEX_BREAKING: Breaking = {
  passes: PASSES,
  rules: {
    ofRatio: (ratio) => (LINE_PENALTY + 100 * Math.abs(ratio) ** 3) ** 2,
    doubleFlag: 10_000,
    finalFlag: 5_000,
    fitness: 10_000,
    kashida: 0,
    doubleKashida: 0,
    lastLine: null,
  },
  kashida: null,
};
