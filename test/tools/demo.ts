/**
 * `npm run demo`: a portal filled with sample data, so that a newcomer sees
 * every screen alive. Its data lie in `data-demo`; remove that folder to begin
 * anew.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';

import { ChunkFiles } from '../../portal/chunks/chunk-files.ts';
import { buildWhatIsMissing } from '../../portal/commands/build.ts';
import { databaseFile, openDatabase } from '../../portal/database/open.ts';
import { readSettings, type Settings } from '../../portal/settings.ts';
import { ACCOUNTS, SAMPLE_PASSWORD, UNITS } from './demo/people.ts';
import { seed } from './demo/seed.ts';

// Samples never go into a database that someone else may use.
delete process.env.DATABASE_URL;
process.env.DATA_DIR ||= 'data-demo';

const settings = readSettings(process.env);
if (!existsSync(databaseFile(settings.dataDir))) {
  console.log('Đang ghi dữ liệu mẫu…');
  await fill(settings);
}
buildWhatIsMissing();
console.log(accountTable());
await import('../../portal/main.ts');

/** Filled elsewhere and then moved, so that an interrupted start leaves nothing half. */
async function fill({ dataDir, publicUrl }: Settings): Promise<void> {
  const unfinished = `${dataDir}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const db = await openDatabase({ file: databaseFile(unfinished) });
  const now = Date.now();
  await seed({ db, chunks: new ChunkFiles(unfinished), publicUrl, now: () => now }, now);
  await db.destroy();
  await mkdir(dataDir, { recursive: true });
  await rename(databaseFile(unfinished), databaseFile(dataDir));
  await rm(unfinished, { recursive: true });
}

function accountTable(): string {
  const rows = ACCOUNTS.map(([login, role, unit]) => {
    const { name = '' } = UNITS.find(({ id }) => id === unit) ?? {};
    return `  ${login.padEnd(12)} ${role.padEnd(16)} ${name}`;
  });
  return [
    `Tài khoản mẫu (mật khẩu chung: ${SAMPLE_PASSWORD}):`,
    ...rows,
    'Nên bắt đầu với mau.duyet1: thư viện, bản thảo, duyệt và kết quả đều có dữ liệu.',
    '',
  ].join('\n');
}
