import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as Y from 'yjs';

import { readDraftRow } from '#store/drafts.ts';
import { loadDoc } from '#store/project.ts';
import { draftDocName, draftParts } from '#sync/draft-doc.ts';
import { keyed } from '#sync/entry.ts';
import { SCHEMA_VERSION } from '#ui/draft/schema-gate.ts';

import { axeFindings } from './axe.ts';
import { body, type Desk, makeDesk, openScreen, rung } from './desk.tsx';

/** Somebody else changes the draft, as it arrives by sync. */
async function fromOther({ log, draft }: Desk, change: (doc: Y.Doc) => void): Promise<void> {
  const doc = await loadDoc(log.db, log.ws, draftDocName(draft));
  const before = Y.encodeStateVector(doc);
  change(doc);
  const payload = Y.encodeStateAsUpdate(doc, before).slice();
  await log.append([await keyed({ kind: 'y', doc: draftDocName(draft), payload })], 'portal');
}

const title = () => page.getByRole('textbox', { name: 'Tiêu đề' });

describe('writing', () => {
  test('what is typed is on the disk after a moment, and there when the draft is opened again', async () => {
    const desk = await makeDesk();
    const leave = await openScreen(desk);

    await title().fill('Trường mẫu tập huấn');
    await userEvent.click(body());
    await userEvent.keyboard('Sáng nay nhà trường tập huấn.');

    await expect.element(page.getByText('Đã lưu trên máy')).toBeVisible();
    await expect
      .poll(() => readDraftRow(desk.log, desk.draft))
      .toMatchObject({ title: 'Trường mẫu tập huấn', words: 'Sáng nay nhà trường tập huấn.' });
    await expect.element(page.getByText('6 chữ')).toBeVisible();
    await expect.poll(() => rung).toBeGreaterThan(0);
    leave();

    await openScreen(desk);
    await expect.element(body()).toHaveTextContent('Sáng nay nhà trường tập huấn.');
    await expect.element(title()).toHaveValue('Trường mẫu tập huấn');
  });

  test('words typed just before the screen is left are kept', async () => {
    const desk = await makeDesk();
    const leave = await openScreen(desk);

    await title().fill('Vừa gõ xong');
    leave();

    await expect
      .poll(() => readDraftRow(desk.log, desk.draft))
      .toMatchObject({ title: 'Vừa gõ xong' });
  });

  test('only looking at a draft writes nothing', async () => {
    const desk = await makeDesk();
    const before = await desk.log.head();
    const leave = await openScreen(desk);
    leave();
    await openScreen(desk);

    expect(await desk.log.head()).toBe(before);
  });

  test('a title that two people write in keeps both edits, and the caret its place', async () => {
    const desk = await makeDesk();
    await openScreen(desk);
    await title().fill('Tập huấn dịch vụ công');
    await expect
      .poll(() => readDraftRow(desk.log, desk.draft))
      .toMatchObject({ title: 'Tập huấn dịch vụ công' });
    const field = title().element() as HTMLTextAreaElement;
    field.setSelectionRange(8, 8);

    await fromOther(desk, (doc) => draftParts(doc).title.insert(0, 'Trường mẫu: '));
    await expect.element(title()).toHaveValue('Trường mẫu: Tập huấn dịch vụ công');
    expect(field.selectionStart).toBe(8 + 'Trường mẫu: '.length);
    await userEvent.keyboard(' giáo viên');

    await expect.element(title()).toHaveValue('Trường mẫu: Tập huấn giáo viên dịch vụ công');
  });

  test('a syllable being composed is not touched by what others write, and both are kept', async () => {
    const desk = await makeDesk();
    await openScreen(desk);
    const field = title().element() as HTMLTextAreaElement;
    const compose = (kind: string, value?: string) => {
      field.value = value ?? field.value;
      const event = kind === 'input' ? InputEvent : CompositionEvent;
      field.dispatchEvent(new event(kind, { bubbles: true }));
    };
    field.focus();

    compose('compositionstart');
    compose('input', 'tieng');
    await expect.poll(() => readDraftRow(desk.log, desk.draft)).toMatchObject({ title: 'tieng' });
    await fromOther(desk, (doc) => draftParts(doc).title.insert(0, 'Học '));
    await expect
      .poll(() => readDraftRow(desk.log, desk.draft))
      .toMatchObject({ title: 'Học tieng' });
    expect(field.value).toBe('tieng');
    compose('input', 'tiếng');
    compose('compositionend');

    await expect.element(title()).toHaveValue('Học tiếng');
  });

  test('Enter goes from the title to the sapo and on to the text, and adds no lines', async () => {
    const desk = await makeDesk();
    await openScreen(desk);

    await userEvent.click(title());
    await userEvent.keyboard('Một{Enter}Hai{Enter}Ba');

    await expect.element(title()).toHaveValue('Một');
    await expect.element(page.getByRole('textbox', { name: 'Sapo' })).toHaveValue('Hai');
    await expect.element(body()).toHaveTextContent('Ba');
  });

  test('a disk that refuses is told, and the text can be taken out as a file', async () => {
    const desk = await makeDesk();
    await openScreen(desk);
    desk.log.db.close({ disableAutoOpen: true });

    await title().fill('Chưa ghi được');

    await expect.element(page.getByText(/Chưa lưu được/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Tải về .txt' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Tải về .html' })).toBeVisible();
    expect(Object.keys(localStorage).some((key) => key.startsWith('unsaved '))).toBe(true);
  });
});

describe('the toolbar', () => {
  test('it is one stop for the Tab key, and arrows go along it', async () => {
    const desk = await makeDesk();
    await openScreen(desk);
    const bold = page.getByRole('button', { name: 'Chữ đậm' });
    const italic = page.getByRole('button', { name: 'Chữ nghiêng' });
    const buttons = [...document.querySelectorAll('[role="toolbar"] button')];
    expect(buttons.filter((button) => button.getAttribute('tabindex') === '0')).toHaveLength(1);

    (bold.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(italic).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(body()).toHaveFocus();
    await userEvent.keyboard('nghiêng');

    expect(body().element().querySelector('em')?.textContent).toBe('nghiêng');
    await expect.element(italic).toHaveAttribute('aria-pressed', 'true');
  });

  test('a link takes only addresses of the web', async () => {
    const desk = await makeDesk();
    await openScreen(desk);
    await userEvent.click(body());
    await userEvent.keyboard('Cổng{Control>}a{/Control}');
    await page.getByRole('button', { name: 'Liên kết' }).click();
    const field = page.getByRole('textbox', { name: 'Địa chỉ trang' });

    await field.fill('javascript:alert(1)');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toBeVisible();
    await field.fill('haiphong.gov.vn');
    await userEvent.keyboard('{Enter}');

    await expect.element(body()).toHaveTextContent('Cổng');
    expect(body().element().querySelector('a')?.href).toBe('https://haiphong.gov.vn/');
  });
});

describe('drafts of newer versions', () => {
  const beyond = (doc: Y.Doc) => {
    draftParts(doc).values.set('schema', SCHEMA_VERSION + 1);
    const table = new Y.XmlElement('bảng-của-mai-sau');
    table.insert(0, [new Y.XmlText('Chữ trong bảng')]);
    draftParts(doc).body.insert(0, [table]);
  };
  const onDisk = async ({ log, draft }: Desk) =>
    draftParts(await loadDoc(log.db, log.ws, draftDocName(draft))).body.toString();

  test('a draft signed by a newer editor shows its words and cannot be edited', async () => {
    const desk = await makeDesk();
    await fromOther(desk, beyond);

    await openScreen(desk, { until: page.getByText('Chữ trong bảng') });

    await expect.element(page.getByText(/bản Sổ tin mới hơn/)).toBeVisible();
    expect(document.querySelector('[contenteditable], textarea')).toBeNull();
    expect(await onDisk(desk)).toContain('Chữ trong bảng');
  });

  test('newer words that arrive in an open draft shut it before it deletes them', async () => {
    const desk = await makeDesk();
    await openScreen(desk);
    await userEvent.click(body());
    await userEvent.keyboard('Đang viết.');
    await expect.poll(() => onDisk(desk)).toContain('Đang viết.');

    await fromOther(desk, beyond);

    await expect.element(page.getByText(/bản Sổ tin mới hơn/)).toBeVisible();
    expect(await onDisk(desk)).toContain('Chữ trong bảng');
    expect(await onDisk(desk)).toContain('Đang viết.');
  });

  test('the first edit signs the draft, and only the first', async () => {
    const desk = await makeDesk();
    await openScreen(desk);
    await title().fill('Có chữ ký');
    await expect
      .poll(() => readDraftRow(desk.log, desk.draft))
      .toMatchObject({ title: 'Có chữ ký' });

    const doc = await loadDoc(desk.log.db, desk.log.ws, draftDocName(desk.draft));
    expect(draftParts(doc).values.get('schema')).toBe(SCHEMA_VERSION);
  });
});

test('who may only read reads the draft and cannot write in it', async () => {
  const desk = await makeDesk({ role: 'viewer' });
  await openScreen(desk);

  await expect.element(body()).toHaveAttribute('contenteditable', 'false');
  await expect.element(title()).toHaveAttribute('readonly');
  expect(page.getByRole('button', { name: 'Gửi duyệt' }).query()).toBeNull();
});

test.each([
  [360, 740],
  [1440, 900],
])('axe finds nothing wrong at %i × %i', async (width, height) => {
  await page.viewport(width, height);
  const desk = await makeDesk();
  await openScreen(desk);
  await userEvent.click(body());
  await userEvent.keyboard('Một dòng.');

  expect(await axeFindings()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
