import { expect, test } from 'vitest';

import { ok, problem, type Result } from '#base/result.ts';
import type { PageAt } from '#page/pages.ts';
import type { PageProblem } from '#sync/portal-calls.ts';

import { readArticle } from '../../../portal/reading/read-article.ts';
import { makeCapture } from '../../support/make.ts';

const FIRST = 'https://bao.example/bai.html';

/** The pages of an article of three. */
async function readPage(address: string): Promise<Result<PageAt, PageProblem>> {
  const number = address === FIRST ? 1 : Number(address.at(-1));
  const words = `Phần ${number} của một bài dài, kể chuyện các đội dự thi ở từng phường, xã ven sông.`;
  const { type: _, capturedAt: __, ...reading } = makeCapture({ paragraphs: [words] });
  const next = number < 3 ? `${FIRST}/${number + 1}` : null;
  return ok({ reading, more: { next, pages: 3 } });
}

test('all pages of an article make one reading', async () => {
  expect(await readArticle(FIRST, readPage, { mayAsk: () => true })).toMatchObject({
    value: { pages: { read: 3, all: 3 }, paragraphs: { length: 3 } },
  });
});

test('pages that may not be asked for, or come too late, are said to be missing', async () => {
  let left = 1;
  const mayAsk = () => left-- > 0;

  expect(await readArticle(FIRST, readPage, { mayAsk })).toMatchObject({
    value: { pages: { read: 2, all: 3 } },
  });
  expect(await readArticle(FIRST, readPage, { mayAsk: () => true, budget: 0 })).toMatchObject({
    value: { pages: { read: 1, all: 3 } },
  });
});

test('why the first page is not had is why the article is not', async () => {
  const refused = async () => problem('site-refused' as const);

  expect(await readArticle(FIRST, refused, { mayAsk: () => true })).toEqual(
    problem('site-refused'),
  );
});
