import { expect, test } from 'vitest';

import { addressIn, typedAddress, withoutAddress } from '../../pwa/share/address-in.ts';

test.each([
  ['https://a.vn/tin-1.html', 'https://a.vn/tin-1.html'],
  ['Tin mẫu https://a.vn/tin-1.html', 'https://a.vn/tin-1.html'],
  [
    '“Một câu”\nhttps://a.vn/tin?id=1#:~:text=M%E1%BB%99t',
    'https://a.vn/tin?id=1#:~:text=M%E1%BB%99t',
  ],
  ['Xem (https://a.vn/tin.html).', 'https://a.vn/tin.html'],
  ['HTTP://A.VN/x và https://b.vn/', 'HTTP://A.VN/x'],
  ['không có gì', undefined],
  ['javascript:alert(1)', undefined],
  ['http://', undefined],
])('the address in “%s” is %s', (text, address) => {
  expect(addressIn(text)).toBe(address);
});

test('the field for the address counts before the text and the title', () => {
  expect(addressIn('', 'https://b.vn/', 'https://c.vn/')).toBe('https://b.vn/');
});

test('words are what is left without the address', () => {
  expect(withoutAddress('Tin mẫu\nhttps://a.vn/ ', 'https://a.vn/')).toBe('Tin mẫu');
});

test.each([
  ['baohaiphong.vn/tin-1.html', 'https://baohaiphong.vn/tin-1.html'],
  [' baohaiphong.vn ', 'https://baohaiphong.vn'],
  ['Đọc thử: https://a.vn/x', 'https://a.vn/x'],
  ['một câu', undefined],
  ['tệp.txt nào đó', undefined],
  ['', undefined],
])('typed “%s” means %s', (text, address) => {
  expect(typedAddress(text)).toBe(address);
});
