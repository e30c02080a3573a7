/**
 * Properties try new cases on every run, so that they go on finding faults; in CI they try the same
 * ones every time, so that a change is judged by what it changed.
 */
import fc from 'fast-check';

const CI_SEED = 20250815;

if (process.env['CI'] === 'true') {
  fc.configureGlobal({ seed: CI_SEED });
}
