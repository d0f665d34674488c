import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';

import { BugPanel } from '../../pwa/shell/BugPanel.tsx';
import { bugOf, VERSION } from '../../pwa/shell/bugs.ts';
import { show } from '../ui/show.tsx';

test('a bug is shown with what whoever mends it needs, and can be closed', async () => {
  const onClose = vi.fn();
  show(<BugPanel bug={bugOf(new Error('Something impossible'))} onClose={onClose} />);
  await page.getByText('Chi tiết').click();

  const report = page.getByText(/Something impossible/);
  await expect.element(report).toMatchTextContent(`Sổ tin CCHC ${VERSION}`);
  await expect.element(page.getByRole('button', { name: 'Sao chép để gửi' })).toBeVisible();
  await page.getByRole('button', { name: 'Đóng' }).click();
  expect(onClose).toHaveBeenCalled();
});

test('with nothing to take along, nothing is offered for it', async () => {
  const full = new DOMException('', 'QuotaExceededError');
  show(<BugPanel bug={bugOf(full)} onClose={() => {}} />);

  await expect.element(page.getByRole('alertdialog', { name: 'Máy đã hết chỗ' })).toBeVisible();
  expect(page.getByRole('button', { name: /^Tải về/ }).query()).toBeNull();
});
