/** A page of the city newspaper for end-to-end tests: the shared collection's, else our own. */
import { existsSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';

import type { ExtensionBrowser } from './chromium-extension.ts';
import { tick } from './people.ts';

const SHARED = '../shared/pages/baohaiphong.vn/01';
const OWN = 'test/page/fixtures/baohaiphong.vn/article';

export type NewsPage = {
  readonly html: string;
  /** Where it stands on the site, e.g. `/tin-1.html`. */
  readonly path: string;
  readonly title: string;
  readonly firstParagraph: string;
};

/** The page, and what a reader must find in it. */
export function newsPage(): NewsPage {
  const base = existsSync(`${SHARED}.html`) ? SHARED : OWN;
  const expected: { url: string; title: string; bodyText: string[] } = JSON.parse(
    readFileSync(`${base}.expected.json`, 'utf8'),
  );
  const [firstParagraph] = expected.bodyText;
  if (firstParagraph === undefined) {
    throw new Error(`${base} has no paragraph`);
  }
  return {
    html: readFileSync(`${base}.html`, 'utf8'),
    path: new URL(expected.url).pathname,
    title: expected.title,
    firstParagraph,
  };
}

/** Click the toolbar's button on the news page, tick two items, save. */
export async function clipNews(browser: ExtensionBrowser, news: NewsPage): Promise<void> {
  const article = await browser.context.newPage();
  await article.goto(`http://baohaiphong.vn${news.path}`);
  const popup = await browser.openPopupOn(article);
  await expect(popup.getByText(news.title)).toBeVisible();
  await expect(popup.getByText('Báo Hải Phòng').first()).toBeVisible();
  await tick(popup, 'h');
  await tick(popup, 'k');
  await popup.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(popup.getByText(/^Đã lưu/)).toBeVisible();
  await article.close();
}
