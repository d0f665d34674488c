import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

type Kind = 'chrome' | 'firefox';

const built = new Set<Kind>();

/** The folder of the extension as it is in the working tree, built once for a kind of browser. */
export function builtFor(kind: Kind): string {
  if (!built.has(kind)) {
    execFileSync(join('node_modules', '.bin', 'wxt'), ['build', '--browser', kind], {
      stdio: 'pipe',
      shell: process.platform === 'win32',
    });
    built.add(kind);
  }
  return resolve(`.output/${kind}-mv3`);
}
