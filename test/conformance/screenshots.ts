import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Kept for the eye, where a folder for them is named: `WARRAQ_SCREENSHOTS=/tmp/look`. */
export function keepScreenshot(name: string, png: Uint8Array): void {
  const folder = process.env['WARRAQ_SCREENSHOTS'];
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), png);
  }
}
