/**
 * What `typst compile` does, with the compiler from npm.
 *
 *     node typst-compile.mjs <source.typ> <result.pdf> <font folder>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [source, result, fontFolder] = process.argv.slice(2);
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fontFolder] }] });
const compiled = compiler.compile({ mainFileContent: readFileSync(source, 'utf8') });
if (compiled.hasError()) {
  compiled.printDiagnostics();
  process.exit(1);
}
writeFileSync(result, compiler.pdf(compiled.result));
