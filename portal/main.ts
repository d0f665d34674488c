/** Runs the portal: `node portal/main.ts`. Settings come from the environment, see `settings.ts`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Report } from './app.ts';
import { readSettings } from './settings.ts';
import { type RunningPortal, startPortal } from './start.ts';
import { StartError } from './start-error.ts';

const root = join(import.meta.dirname, '..');

/** Where it happened and what kind it was, but not its words: they may hold what people wrote. */
const report: Report = (error, where) => {
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  console.error([`Lỗi ở ${where}: ${error.name}${code}`, ...frames].join('\n'));
};

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const running = await startPortal(settings, { root, report });
  say(settings.publicUrl, running);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop(running));
  }
}

function say(publicUrl: string, { adminLink }: RunningPortal): void {
  const extension = join(root, '.output', 'chrome-mv3');
  const isBuilt = existsSync(extension);
  const lines = [
    `Sổ tin CCHC đang chạy: ${publicUrl}`,
    `Chuyên mục công khai:  ${publicUrl}/cchc`,
    `Tiện ích trình duyệt:  ${isBuilt ? extension : 'chưa đóng gói (npm run build)'}`,
    ...(adminLink ? [`Chưa có người quản trị. Mở liên kết này một lần để tạo: ${adminLink}`] : []),
  ];
  // At once, so that who waits for the first line has them all.
  console.log(lines.join('\n'));
}

async function stop(running: RunningPortal): Promise<void> {
  await running.stop();
  process.exit(0);
}

main().catch((cause: unknown) => {
  if (cause instanceof StartError) {
    console.error(cause.message);
    process.exit(1);
  }
  throw cause;
});
