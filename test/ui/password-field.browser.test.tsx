import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { PasswordField } from '#ui/form/PasswordField.tsx';

import { show } from './show.tsx';

test('a password can be looked at and hidden again', async () => {
  show(<PasswordField autocomplete="new-password" />);
  const field = page.getByLabelText('Mật khẩu', { exact: true });
  await expect.element(field).toHaveAttribute('type', 'password');

  await page.getByRole('checkbox', { name: 'Hiện mật khẩu' }).click();
  await expect.element(field).toHaveAttribute('type', 'text');
  await page.getByRole('checkbox', { name: 'Hiện mật khẩu' }).click();
  await expect.element(field).toHaveAttribute('type', 'password');
});

test('what is wrong with it is told where it is typed', async () => {
  show(<PasswordField autocomplete="new-password" hint="Ít nhất 10 ký tự." problem="Còn ngắn." />);
  const field = page.getByLabelText('Mật khẩu', { exact: true });

  await expect.element(field).toBeInvalid();
  await expect.element(field).toHaveAccessibleDescription('Ít nhất 10 ký tự. Còn ngắn.');
});
