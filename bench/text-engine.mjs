/** The program's text engine on its own, compiled as it is now. */
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const MODULES = {
  paragraph: 'text/paragraph',
  engine: 'text/engine',
  collect: 'text/collect',
  bidi: 'text/bidi',
  itemize: 'text/itemize',
  set: 'fonts/font-set',
  shipped: 'fonts/shipped',
};

export async function compileTextEngine() {
  const input = Object.fromEntries(Object.entries(MODULES).map(([name, path]) => [name, `${ROOT}src/${path}.ts`]));
  const bundle = await rolldown({ input, platform: 'node', external: ['harfbuzzjs'], logLevel: 'silent' });
  const dir = `${ROOT}dist/text-engine`;
  await bundle.write({ dir, entryFileNames: '[name].js', chunkFileNames: '[name].js' });
  const modules = await Promise.all(Object.keys(MODULES).map((name) => import(`${dir}/${name}.js`)));
  return Object.assign({}, ...modules);
}

/** Everything in one face: `families` says which. */
export function textStyle(families, size) {
  return { families, weight: 400, size, color: '#000000', language: 'ar', features: [], latinScale: 1, rise: 0, decoration: 'none' };
}
