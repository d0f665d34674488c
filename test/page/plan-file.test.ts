import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type PlanReading, type ReadPlan, readPlan } from '#field/plan/reading/read-plan.ts';
import { planFileSource } from '#page/plan-file/source.ts';

import { startBrowser } from '../tools/clip/tabs.ts';
import { groupedPlan, printedPlan, styledPlan, wordPlan } from './plan-document.ts';

async function read(bytes: Uint8Array, name = 'ke-hoach'): Promise<PlanReading> {
  const source = await planFileSource(bytes, name);
  if (!source.ok) {
    throw new Error(source.problem);
  }
  return readPlan(source.value, { today: '2026-11-20', known: [] });
}

async function planIn(bytes: Uint8Array): Promise<ReadPlan> {
  const reading = await read(bytes);
  if (reading.verdict !== 'plan') {
    throw new Error(reading.reason);
  }
  return reading.plan;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('a DOCX file', () => {
  test('gives the numbers that Word writes by itself, and its tables with merged cells', async () => {
    const plan = await planIn(await wordPlan());

    expect(plan).toMatchObject({
      number: '77',
      date: '2026-02-09',
      issuer: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
      parent: 'UBND THÀNH PHỐ HẢI ĐĂNG',
    });
    expect(plan.items.map(({ label, bullets }) => [label, bullets])).toEqual([
      ['a', []],
      ['b', ['Chỉ số hài lòng.\n+ Đo tại các trường.']],
    ]);
    expect(plan.forms).toHaveLength(1);
    expect(plan.tasks).toMatchObject([
      { tt: '1', lead: 'Văn phòng Sở', co: 'Các trường' },
      {
        tt: '2',
        lead: 'Văn phòng Sở',
        task: 'Đăng 24 tin, bài\ntrên Cổng',
        quantity: { count: 24 },
      },
      { tt: '3', lead: 'Công đoàn ngành', co: null },
    ]);
    expect(plan.duties).toMatchObject([{ due: { day: 10, months: [3, 6, 9, 12] } }]);
    expect(plan.warnings.map(({ message }) => message)).not.toContain(
      'Không có khối ký (chức vụ, họ tên).',
    );
  });

  test('gives the numbers that its styles write', async () => {
    const plan = await planIn(await styledPlan());

    expect(plan.items.map(({ printedLabel, text }) => [printedLabel, text])).toEqual([
      ['1', 'Chính quyền hai cấp.'],
      ['2', 'Dịch vụ công trực tuyến.'],
    ]);
    expect(plan.forms.map(({ printedLabel }) => printedLabel)).toEqual(['1', '2']);
  });

  test('that is broken says so', async () => {
    const broken = (await wordPlan()).slice(0, 900);
    expect(await planFileSource(broken, 'a.docx')).toEqual({ ok: false, problem: 'broken-file' });
  });
});

describe('a PDF file', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  async function print(html: string): Promise<Uint8Array> {
    const page = await browser.newPage();
    await page.setContent(html);
    const bytes = await page.pdf({
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate:
        '<div style="font-size:9px;width:100%;text-align:center"><span class="pageNumber"></span></div>',
      footerTemplate: '<span></span>',
    });
    await page.close();
    return new Uint8Array(bytes);
  }

  test.each(['top', 'middle'] as const)(
    'with numbers at the %s of their rows gives every cell',
    async (numbers) => {
      const plan = await planIn(await print(printedPlan(numbers)));

      expect(plan).toMatchObject({ number: '41', date: '2026-01-22', issuer: 'SỞ NỘI VỤ' });
      expect(plan.items.map(({ label, bullets }) => [label, bullets.length])).toEqual([
        ['a', 0],
        ['b', 2],
      ]);
      expect(plan.items[0]?.text).toMatch(/bộ máy chính quyền hai cấp, nhất là những việc bà con/);
      expect(plan.tasks).toHaveLength(8);
      for (const [index, task] of plan.tasks.entries()) {
        expect(task).toMatchObject({
          tt: String(index + 1),
          task: `Việc thứ ${index + 1}: làm chuyên mục trên báo của tỉnh về cách nộp hồ sơ qua mạng cho bà con vùng cao`,
          lead: index % 2 === 0 ? 'Báo Núi Cao' : 'Sở Khoa học và Công nghệ',
          co: 'Các sở, ngành, ủy ban nhân dân các xã, phường',
          time: `Tháng ${index + 1}/2026`,
          product: 'Tin, bài, ảnh',
        });
      }
    },
  );

  test('with groups in its table and numbered text around it gives every cell', async () => {
    const plan = await planIn(await print(groupedPlan()));

    expect(plan.items).toHaveLength(2);
    expect(plan.forms.map(({ text }) => text)).toEqual(['Báo của tỉnh.', 'Loa của bản.']);
    expect(plan.tasks).toMatchObject([
      {
        tt: '1',
        task: 'Ban hành kế hoạch tuyên truyền của tỉnh',
        lead: 'Sở Nội vụ',
        time: 'Tháng 01',
        product: 'Kế hoạch',
      },
      { tt: '2', lead: 'Sở Nội vụ', time: 'Quý III', product: 'Lớp tập huấn' },
      {
        tt: '1',
        task: 'Làm phóng sự về trung tâm phục vụ hành chính công',
        lead: 'Báo Núi Cao',
        time: 'Quý II',
        product: 'Phóng sự truyền hình',
      },
    ]);
    expect(plan.duties).toMatchObject([{ due: { day: 12 } }, { to: 'Giám đốc Sở' }]);
  });

  test('of pictures, or of letters that lost their marks, is refused with the reason', async () => {
    const scan = await read(
      await print('<svg width="300" height="300"><circle r="90" cx="99" cy="99"/></svg>'),
    );
    expect(scan).toMatchObject({
      verdict: 'unreadable',
      reason: expect.stringContaining('không có lớp chữ'),
    });
    const bare = 'KE HOACH tuyen truyen cai cach hanh chinh nam 2026 cua so noi vu. '.repeat(4);
    expect(await read(await print(`<p>${bare}</p>`))).toMatchObject({
      verdict: 'unreadable',
      reason: expect.stringContaining('mất dấu'),
    });
  });

  test('that is broken says so', async () => {
    expect(await planFileSource(utf8('%PDF-1.7 nothing'), 'a.pdf')).toEqual({
      ok: false,
      problem: 'broken-file',
    });
  });
});

describe('any other file', () => {
  test('is text in whichever code it was saved', async () => {
    const text =
      'KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\nI. NỘI DUNG\n- Một việc của tỉnh trong năm.\n';
    const utf16 = new Uint8Array(
      new Uint16Array([0xfeff, ...[...text].map((one) => one.charCodeAt(0))]).buffer,
    );
    expect((await planIn(utf8(text))).items).toEqual((await planIn(utf16)).items);

    const tcvn3 =
      'KÕ ho¹ch\nTuyªn truyÒn c¶i c¸ch hµnh chÝnh n¨m 2026\nI. Néi dung\n- ViÖc cña tØnh trong n¨m.\n';
    const bytes = Uint8Array.from(tcvn3, (letter) => letter.charCodeAt(0));
    expect((await planIn(bytes)).items[0]?.text).toBe('Việc của tỉnh trong năm.');
  });

  test('is no document when it is neither text, DOCX nor PDF', async () => {
    for (const [bytes, name] of [
      [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'anh.png'],
      [utf8('chữ'), 'anh.jpg'],
    ] as const) {
      expect(await planFileSource(bytes, name)).toEqual({ ok: false, problem: 'not-a-document' });
    }
  });
});
