import { join } from 'node:path';
import { build } from 'vite';

import { leanPurify } from '../../../extension/lean-purify.ts';
import { leanReadability } from '../../../extension/lean-readability.ts';

const ROOT = join(import.meta.dirname, '../../..');

/**
 * A module with all that it imports, as the text of one file for a browser.
 *
 * @param as - `es` keeps the exports, `iife` runs where it is put
 * @param lean - Whether the libraries are cut down to what the reader uses, as in the extension
 */
export async function bundle(
  entry: string,
  as: 'es' | 'iife',
  { lean = true } = {},
): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    plugins: lean ? [leanReadability(), leanPurify()] : [],
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: join(ROOT, entry), formats: [as], name: 'bundle', fileName: 'bundle' },
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first) || first.output.length !== 1) {
    throw new Error(`${entry} did not become one file`);
  }
  return first.output[0].code;
}
