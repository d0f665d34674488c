import { expect, test } from 'vitest';

import { type Passage, passageOf, toned } from '#store/search/passage.ts';
import { queryOf } from '#store/search/query.ts';

function find(typed: string, title: string, ...texts: string[]): Passage {
  return passageOf({ title, texts }, queryOf(typed, { isTyping: true }), typed);
}

const marked = (pieces: Passage['title'] | undefined) =>
  pieces?.filter(({ isHit }) => isHit).map(({ text }) => text);

test('an abbreviation marks what it stands for, and the other way round', () => {
  expect(marked(find('CCHC', 'Đẩy mạnh cải cách hành chính').title)).toEqual([
    'cải cách hành chính',
  ]);
  expect(marked(find('cai cach hanh chinh', 'Đẩy mạnh CCHC').title)).toEqual(['CCHC']);
});

test('the passage is the one with the words side by side, with its surroundings', () => {
  const far = `${'chữ khác '.repeat(40)}rồi thủ tục hành chính ${'chữ sau '.repeat(60)}`;
  const { passage, isWhole } = find('thủ tục hành chính', 'Tin', 'Hành chính. Thủ tục.', far);

  expect(isWhole).toBe(true);
  expect(marked(passage)).toEqual(['thủ tục hành chính']);
  expect(passage?.[0]?.text).toBe('… ');
  expect(passage?.at(-1)?.text).toBe(' …');
  expect(passage?.map(({ text }) => text).join('').length).toBeLessThan(300);
});

test('without them side by side, neighbours are marked before single words', () => {
  const { passage, isWhole } = find(
    'chỉ số hài lòng',
    'Tin',
    'Chỉ số cao, người dân hài lòng, số lượng.',
  );

  expect(isWhole).toBe(false);
  expect(marked(passage)).toEqual(['Chỉ số', 'hài lòng', 'số']);
});

test('the last word may be the beginning of one', () => {
  expect(marked(find('dịch vụ cô', 'Dịch vụ công').title)).toEqual(['Dịch vụ công']);
});

test('tones that were typed count, wherever they are placed', () => {
  expect(find('lễ lội', 'Đường Lê Lợi').isToned).toBe(false);
  expect(find('lê lợi', 'Đường Lê Lợi').isToned).toBe(true);
  expect(toned('Hoà')).toBe(toned('hòa'));
  expect(toned('Thuý')).not.toBe(toned('thuy'));
});

test('a document is found by its number in any writing, and by its digits', () => {
  expect(marked(find('4791/qd-ubnd', 'Theo Quyết định số 4791/QĐ-UBND').title)).toEqual([
    '4791/QĐ-UBND',
  ]);
  expect(marked(find('4791', 'Theo Quyết định số 4791/QĐ-UBND').title)).toEqual(['4791/QĐ-UBND']);
});

test('where nothing below the title was looked for, there is no passage', () => {
  expect(find('học bạ', 'Học bạ số', 'Không liên quan.').passage).toBeUndefined();
});
