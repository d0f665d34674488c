import { afterEach, expect, test } from 'vitest';

import { readPage } from '#page/read-page.ts';

import { candidatesFor, dateForm, meantBy } from '../../extension/picker/candidates.ts';
import { readByChoice } from '../../extension/picker/read-by-choice.ts';
import { selectorOf } from '../../extension/picker/selector.ts';

const URL_ = 'https://phuong.example.vn/tin-1.html';
const WORDS = 'Người dân nộp hồ sơ tại quầy và được hướng dẫn từng bước. '.repeat(4);

let root: HTMLElement | undefined;

afterEach(() => root?.remove());

function put(html: string): HTMLElement {
  root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  return root;
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function find(within: ParentNode, selector: string): Element {
  const element = within.querySelector(selector);
  if (!element) {
    throw new Error(`${selector} is not there`);
  }
  return element;
}

test('names that a site gives by hand are taken, numbers of one page are not', () => {
  const page = put('<div id="tin-512044" class="c1234567"><h2 class="dau-de">Tin</h2></div>');

  expect(selectorOf(find(page, 'h2'))).toBe('h2.dau-de');
  expect(selectorOf(find(page, 'div'))).not.toContain('512044');
});

test('a selector leads to its element first, also among many of its like', () => {
  const page = put('<div><p>một</p><p>hai</p></div><div><p>ba</p><p><b>bốn</b></p></div>');

  for (const element of page.querySelectorAll('*')) {
    expect(document.querySelector(selectorOf(element))).toBe(element);
  }
});

test('whoever points at a paragraph means the body around it', () => {
  const page = put(`<div class="bai"><p><b>${WORDS}</b></p><p>${WORDS}</p></div>`);

  expect(meantBy('body', find(page, 'b'))).toBe(find(page, '.bai'));
});

test('a date is known by its form, and a line without one is none', () => {
  const page = put('<p>Ngày 17/05/2024</p><p>2024-05-17T08:15</p><p>Không có ngày</p>');
  const [first, second, third] = page.querySelectorAll('p');

  expect([first, second, third].map((line) => line && dateForm(line))).toEqual([
    'day-first',
    'iso',
    undefined,
  ]);
  expect(candidatesFor('date', page)).toHaveLength(2);
});

test('what is no longer where it was pointed at is read as ever', () => {
  const page = parse(
    `<title>Tin</title><article><h1>Tiêu đề thật</h1><p>${WORDS}</p><p>${WORDS}</p></article>`,
  );

  const reading = readByChoice(readPage(page, URL_), page, { title: '.da-mat', body: '.cung-mat' });

  expect(reading).toMatchObject({
    title: 'Tiêu đề thật',
    paragraphs: [WORDS.trim(), WORDS.trim()],
  });
  expect(reading.found).not.toMatchObject({ body: 'person' });
});

test('a body that was pointed at makes an article of a page without one', () => {
  const page = parse('<title>Tin</title><div class="bai"><p>Một câu ngắn.</p></div>');

  expect(readByChoice(readPage(page, URL_), page, { body: '.bai' })).toMatchObject({
    kind: 'article',
    paragraphs: ['Một câu ngắn.'],
    found: { body: 'person' },
  });
});
