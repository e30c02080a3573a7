import type { TexSource } from './formula.js';
import { toArabic } from './arabic-form.js';
import type { Rewrite } from './math-jax.js';

/** What is done to the tree of a formula of this form. */
export function rewriteFor({ form, digits }: TexSource): Rewrite {
  return form === 'arabic' ? (root) => { toArabic(root, digits); } : () => undefined;
}
