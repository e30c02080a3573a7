// Prints `N passed, N failed` alone on a line: the sum over vitest's JSON reports in a folder.
// A step that failed without a failed test (a build, the linter) counts as one failure.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, status] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const name of readdirSync(folder)) {
  const report = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
}
if (status !== '0' && failed === 0) {
  failed = 1;
}
console.log(`${passed} passed, ${failed} failed`);
