import * as v from 'valibot';
import { describe, expect, test } from 'vitest';

import { capture } from '#field/clip/capture.ts';
import { readPage } from '#page/read-page.ts';

import { expectedOf, type PageFixture, said } from './fixture.ts';

const PAGES = import.meta.glob<string>('./fixtures/**/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const EXPECTED = import.meta.glob<PageFixture>('./fixtures/**/*.expected.json', {
  import: 'default',
  eager: true,
});

function fixture(name: string): PageFixture {
  const expected = EXPECTED[name.replace('.html', '.expected.json')];
  if (!expected) {
    throw new Error(`${name} has no .expected.json beside it`);
  }
  return expected;
}

describe('in a real browser', () => {
  test.each(Object.entries(PAGES))('%s says what is known of it', (name, html) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const before = page.documentElement.outerHTML;

    const reading = readPage(page, fixture(name).url);

    expect(said(reading)).toEqual(expectedOf(fixture(name)));
    const all = JSON.stringify(reading);
    expect(fixture(name).mustNotContain.filter((text) => all.includes(text))).toEqual([]);
    expect(page.documentElement.outerHTML).toBe(before);
    v.parse(capture, { type: 'capture', capturedAt: 0, ...reading });
  });
});

test('a page that is open in a tab is read where it stands, and is not changed', async () => {
  const [name, html] =
    Object.entries(PAGES).find(([path]) => path.endsWith('vn/article.html')) ?? [];
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-same-origin');
  frame.srcdoc = html ?? '';
  await new Promise((loaded) => {
    frame.addEventListener('load', loaded);
    document.body.append(frame);
  });
  const page = frame.contentDocument ?? document;
  const before = page.documentElement.outerHTML;

  const reading = readPage(page, fixture(name ?? '').url);

  expect(said(reading)).toEqual(expectedOf(fixture(name ?? '')));
  expect(page.documentElement.outerHTML).toBe(before);
  frame.remove();
});
