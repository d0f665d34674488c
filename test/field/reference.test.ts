import { describe, expect, test } from 'vitest';

import { referencesIn } from '#field/reference/reference.ts';
import {
  conflictsIn,
  impossibleDates,
  joinRegistries,
  registryOf,
} from '#field/reference/registry.ts';

function canonical(text: string): readonly string[] {
  return referencesIn(text).map((reference) => reference.canonical);
}

describe('a reference', () => {
  test.each([
    ['Quyết định số 4791/QĐ-UBND ngày 29/12/2023', '4791/QĐ-UBND'],
    ['Chỉ thị số 23/CT- TTg', '23/CT-TTg'],
    ['Nghị quyết số 76/NQCP', '76/NQ-CP'],
    ['Nghị quyết 18 - NQ/TW', '18-NQ/TW'],
    ['Nghị quyết số 03-NQ/TU', '03-NQ/TU'],
    ['Chương trình hành động số 49-CTr/TU', '49-CTr/TU'],
    ['Nghị quyết số 35/2023/UBTVQH15', '35/2023/UBTVQH15'],
    ['Luật số 148/2025/QH15', '148/2025/QH15'],
    ['Thông tư 15/2025/TT-BGDĐT', '15/2025/TT-BGDĐT'],
    ['Công văn số 4079/SNV-CCHC', '4079/SNV-CCHC'],
    ['tiêu chuẩn ISO 9001 : 2015', 'TCVN ISO 9001:2015'],
    ['TCVN ISO 18091:2020', 'TCVN ISO 18091:2020'],
    ['Quyết định 6/QĐ-TTg', '06/QĐ-TTg'],
  ])('written as “%s” is %s', (text, expected) => {
    expect(canonical(text)).toEqual([expected]);
  });

  test('is each one of a list', () => {
    expect(
      canonical(
        'các Nghị quyết số 18-NQ/TW, 19-NQ/TW; Nghị định số 107/2020/NĐ-CP và 108/2020/NĐ-CP',
      ),
    ).toEqual(['18-NQ/TW', '19-NQ/TW', '107/2020/NĐ-CP', '108/2020/NĐ-CP']);
  });

  test('is not a date, a share, a phone or the document’s own number', () => {
    expect(
      canonical('ngày 20/12/2021; 1/2 số xã; 02/Tin; 24/7; 082.507.7988\nSố: 109 /KH-SGDĐT-VP'),
    ).toEqual([]);
  });

  test('says its type, day, issuer and subject', () => {
    const [reference] = referencesIn(
      'Thực hiện Kế hoạch số 60/KH-UBND ngày 8 tháng 3 năm 2024 của UBND thành phố về tuyên truyền CCHC (viết tắt) năm 2024; và',
    );
    expect(reference).toMatchObject({
      type: 'Kế hoạch',
      number: '60',
      symbol: 'KH-UBND',
      date: '2024-03-08',
      isImpossible: false,
      issuer: 'UBND thành phố',
      subject: 'về tuyên truyền CCHC',
    });
  });
});

describe('the registry', () => {
  const source = (id: string, place: string, text: string) => ({
    id,
    place,
    text,
    until: '2024-06-30',
  });

  test('knows two provinces’ documents of one number apart, and the State’s as one', () => {
    const registry = registryOf([
      source('a', 'Hải Phòng', 'Kế hoạch số 21/KH-UBND; Nghị quyết số 76/NQ-CP'),
      source('b', 'Cần Thơ', 'Kế hoạch số 21/KH-UBND; Nghị quyết số 76/NQCP'),
    ]);
    expect(registry.map((entry) => [entry.canonical, entry.place, entry.seen.length])).toEqual([
      ['21/KH-UBND', 'Hải Phòng', 1],
      ['76/NQ-CP', null, 2],
      ['21/KH-UBND', 'Cần Thơ', 1],
    ]);
  });

  test('lists days that disagree, days to come and days that never were', () => {
    const one = source(
      'a',
      'X',
      'Quyết định số 5/QĐ-UBND ngày 01/02/2024; 5/QĐ-UBND ngày 01/02/2024',
    );
    const other = source(
      'b',
      'X',
      '5/QĐ-UBND ngày 02/02/2024; 6/QĐ-UBND ngày 30/02/2024; 7/QĐ-UBND ngày 01/07/2024; 7/QĐ-UBND ngày 01/07/2024',
    );
    const joined = joinRegistries(registryOf([one]), registryOf([other]));

    expect(conflictsIn(joined).map((problem) => problem.canonical)).toEqual(['05/QĐ-UBND']);
    expect(impossibleDates([one, other])).toMatchObject([
      { kind: 'impossible', canonical: '06/QĐ-UBND' },
      { kind: 'future', canonical: '07/QĐ-UBND' },
    ]);
  });
});
