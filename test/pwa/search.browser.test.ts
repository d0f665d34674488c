import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';

import { keepClip } from '#store/clips.ts';
import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { LibrarySearch, SearchError } from '#store/search/library-search.ts';
import { recordEntry } from '#sync/entry.ts';
import { OWN } from '#sync/log.ts';

import { makeCapture } from '../support/make.ts';
import { axeFindings } from '../ui/draft/axe.ts';
import { makeDevice } from './open-app.tsx';
import { makeMe, PortalInPage } from './portal-in-page.ts';

async function openLog(): Promise<DexieLog> {
  const db = new Database(`search ${crypto.randomUUID()}`);
  onTestFinished(async () => await db.delete());
  return await DexieLog.open(db, 'u.p');
}

/** The product's own worker, and all that were started. */
function openSearch({ db, ws }: DexieLog, patience = { ms: 15_000, workers: 3 }) {
  const workers: Worker[] = [];
  const start = () => {
    const url = new URL('../../pwa/search/search-worker.ts', import.meta.url);
    const worker = new Worker(url, { type: 'module' });
    workers.push(worker);
    return worker;
  };
  const search = new LibrarySearch(start, { name: db.name, ws }, patience);
  onTestFinished(() => search.close());
  return { search, workers };
}

const titlesOf = ({ exact }: Awaited<ReturnType<LibrarySearch['find']>>) =>
  exact.map(({ clip }) => clip.title);

test('a clip is found as soon as it is kept, and the page is told', async () => {
  const log = await openLog();
  const { search } = openSearch(log);
  expect(titlesOf(await search.find({ words: 'dich vu cong' }))).toEqual([]);
  let changes = 0;
  search.onChange(() => {
    changes += 1;
  });
  const before = changes;

  await keepClip(log, makeCapture({ title: 'Dịch vụ công ở phường' }));

  await expect.poll(() => changes).toBeGreaterThan(before);
  expect(titlesOf(await search.find({ words: 'dich vu cong' }))).toEqual(['Dịch vụ công ở phường']);
});

test('a worker that the browser has ended is started again, and answers', async () => {
  const log = await openLog();
  await keepClip(log, makeCapture({ title: 'Dịch vụ công ở phường' }));
  const { search, workers } = openSearch(log, { ms: 2000, workers: 3 });
  await search.find({ words: 'phường' });

  workers[0]?.terminate();

  expect(titlesOf(await search.find({ words: 'phường' }))).toEqual(['Dịch vụ công ở phường']);
  expect(workers).toHaveLength(2);
});

test('workers that never start are given up, and it is said', async () => {
  const start = () => new Worker('/khong-co/search-worker.js', { type: 'module' });
  const search = new LibrarySearch(start, { name: 'x', ws: 'u.p' }, { ms: 2000, workers: 2 });
  onTestFinished(() => search.close());

  await expect(search.find({ words: 'phường' })).rejects.toBeInstanceOf(SearchError);
});

async function makePortal(): Promise<PortalInPage> {
  const portal = new PortalInPage();
  portal.session = makeMe();
  const captures = [
    makeCapture({
      title: 'Đẩy mạnh CCHC ở phường',
      canonicalUrl: 'https://a.example/1',
      outlet: 'Cổng thành phố',
      publishedAt: Date.parse('2024-05-20T08:00:00+07:00'),
    }),
    makeCapture({
      title: 'Họp về hành chính',
      canonicalUrl: 'https://a.example/2',
      paragraphs: ['Công tác cải cách hành chính được nêu ở cuối.'],
    }),
    makeCapture({
      title: 'Cải cách của ngành hành chính',
      canonicalUrl: 'https://a.example/3',
    }),
  ];
  await portal.log(makeMe().workspace).append(await Promise.all(captures.map(recordEntry)), OWN);
  return portal;
}

test('whole phrases stand first with the words marked, and what is near below a line', async () => {
  makeDevice(await makePortal()).open('/?q=cải cách hành chính');

  await expect.element(page.getByText('2 trang có đúng cụm từ này.')).toBeVisible();
  const titles = Array.from(document.querySelectorAll('li h2'), ({ textContent }) => textContent);
  expect(titles).toEqual([
    'Đẩy mạnh CCHC ở phường',
    'Họp về hành chính',
    'Cải cách của ngành hành chính',
  ]);
  await expect.element(page.getByRole('heading', { name: 'Gần đúng' })).toBeVisible();
  const marks = Array.from(document.querySelectorAll('mark'), ({ textContent }) => textContent);
  expect(marks.slice(0, 2)).toEqual(['CCHC', 'hành chính']);
  expect(await axeFindings()).toEqual([]);
});

test('filters stand in the address, and can be taken off where they find nothing', async () => {
  makeDevice(await makePortal()).open('/?outlet=Cổng thành phố&from=2024-05-19');
  await expect.element(page.getByText('1 trang.')).toBeVisible();
  await expect.element(page.getByLabelText('Báo, nguồn')).toHaveValue('Cổng thành phố');

  await page.getByLabelText('Đến ngày').fill('2024-05-19');

  await expect.element(page.getByText('Không có trang nào hợp với điều đang tìm.')).toBeVisible();
  expect(new URLSearchParams(location.search).get('to')).toBe('2024-05-19');
  await page.getByRole('button', { name: 'Xem tất cả' }).click();
  await expect.element(page.getByRole('link', { name: 'Họp về hành chính' })).toBeVisible();
  expect(location.search).toBe('');
});
