/** The demo, for whoever wants to look at screens with something in them. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ACCOUNTS, SAMPLE_PASSWORD } from '../tools/demo/people.ts';

export type Demo = {
  readonly url: string;
  /** An account that sees every screen. */
  readonly account: { readonly login: string; readonly password: string };
  stop(): Promise<void>;
};

/** Start the demo on fresh data and wait until it answers. */
export async function startDemo(port: number): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'so-tin-demo-'));
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    PUBLIC_URL: url,
  };
  const child = spawn(process.execPath, ['test/tools/demo.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`The demo ended:\n${printed}`)));
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      if (printed.includes(`${url}/cchc`)) {
        resolve();
      }
    });
  });
  const [login] = ACCOUNTS.find(([, role]) => role === 'unit-approver') ?? [];
  if (!login) {
    throw new Error('The demo has no approver of a unit');
  }
  return {
    url,
    account: { login, password: SAMPLE_PASSWORD },
    stop: async () => {
      child.removeAllListeners('exit');
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
