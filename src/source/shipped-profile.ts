/** The ICC profile that comes with Warraq, read from the package's `profiles` folder. Node only. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Both `src/source/` and `dist/chunks/` lie two folders below the package. */
const PATH = new URL('../../profiles/FOGRA39L_coated.icc', import.meta.url);

/** Offset printing on coated paper, FOGRA39. */
export function shippedProfile(): Promise<Uint8Array> {
  return readFile(fileURLToPath(PATH));
}
