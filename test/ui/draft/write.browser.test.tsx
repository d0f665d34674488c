import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { readDraftRow } from '#store/drafts.ts';

import { body, makeDesk, openScreen } from './desk.tsx';

test('what is typed is on the disk after a moment, and there when the draft is opened again', async () => {
  const desk = await makeDesk();
  const leave = await openScreen(desk);

  await page.getByRole('textbox', { name: 'Tiêu đề' }).fill('Trường mẫu tập huấn');
  await userEvent.click(body());
  await userEvent.keyboard('Sáng nay nhà trường tập huấn.');
  await expect.element(page.getByText('Đã lưu trên máy')).toBeVisible();
  await expect
    .poll(async () => await readDraftRow(desk.log, desk.draft))
    .toMatchObject({ title: 'Trường mẫu tập huấn', words: 'Sáng nay nhà trường tập huấn.' });
  leave();

  await openScreen(desk);
  await expect.element(body()).toHaveTextContent('Sáng nay nhà trường tập huấn.');
  await expect
    .element(page.getByRole('textbox', { name: 'Tiêu đề' }))
    .toHaveValue('Trường mẫu tập huấn');
});
