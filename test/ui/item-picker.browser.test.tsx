import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';

import { asId } from '#base/id.ts';
import { HAI_PHONG_2024 } from '#field/plan/plans/hai-phong-2024.ts';
import { ItemPicker } from '#ui/plan/ItemPicker.tsx';

import { show } from './show.tsx';

const { items } = HAI_PHONG_2024;
const D = asId<'item'>('hp-sgddt-2024.d');
const DD = asId<'item'>('hp-sgddt-2024.đ');
const K = asId<'item'>('hp-sgddt-2024.k');

const labels = () =>
  page
    .getByRole('checkbox')
    .elements()
    .map((box) => box.closest('label')?.textContent?.[0]);

test('choosing an item adds it to those already chosen', async () => {
  const onChange = vi.fn();
  show(<ItemPicker items={items} chosen={new Set([D])} onChange={onChange} />);

  await page.getByRole('checkbox', { name: /^đ\)/ }).click();

  expect(onChange).toHaveBeenCalledWith(new Set([D, DD]));
});

test('an item that is ticked by mistake can be let go', async () => {
  const onChange = vi.fn();
  show(<ItemPicker items={items} chosen={new Set([D, DD])} onChange={onChange} />);

  await page.getByRole('checkbox', { name: /^d\)/ }).click();

  expect(onChange).toHaveBeenCalledWith(new Set([DD]));
});

test('items stand in the order of the plan, where đ follows d', async () => {
  show(<ItemPicker items={items} chosen={new Set()} onChange={() => {}} />);

  await expect.element(page.getByRole('group', { name: 'Nội dung tuyên truyền' })).toBeVisible();
  expect(labels()).toEqual([...'abcdđeghikl']);
});

test('suggested items come first with their reason, and are not ticked', async () => {
  const suggestion = { item: K, score: 6, phrases: ['dịch vụ công trực tuyến', 'đường dây nóng'] };
  show(
    <ItemPicker items={items} chosen={new Set()} suggestions={[suggestion]} onChange={() => {}} />,
  );

  const box = page.getByRole('checkbox', { name: /^k\)/ });
  await expect.element(box).not.toBeChecked();
  await expect
    .element(box)
    .toHaveAccessibleDescription('Gợi ý – nhắc: dịch vụ công trực tuyến, đường dây nóng');
  expect(labels()).toEqual([...'kabcdđeghil']);
});
