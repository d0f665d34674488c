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
  const reasons = [
    { kind: 'phrase', phrase: 'dịch vụ công trực tuyến', count: 3, where: 'title' },
    { kind: 'document', phrase: '4791/QĐ-UBND', count: 1, where: 'body' },
    { kind: 'phrase', phrase: 'đường dây nóng', count: 1, where: 'body' },
    { kind: 'alike', title: `Nộp hồ sơ tại nhà ${'và trường '.repeat(9)}` },
  ] as const;
  show(
    <ItemPicker
      items={items}
      chosen={new Set()}
      suggestions={[{ item: K, score: 2, reasons }]}
      onChange={() => {}}
    />,
  );

  const box = page.getByRole('checkbox', { name: /^k\)/ });
  await expect.element(box).not.toBeChecked();
  await expect
    .element(box)
    .toHaveAccessibleDescription(
      'Gợi ý: nhắc “dịch vụ công trực tuyến” ×3 ở tiêu đề, “đường dây nóng”; 4791/QĐ-UBND → mục k; giống tin “Nộp hồ sơ tại nhà và trường và trường và trường và trường…” đã gắn k',
    );
  expect(labels()).toEqual([...'kabcdđeghil']);
  expect(page.getByText(/không thuộc kế hoạch/).elements()).toEqual([]);
});

test('three suggestions are shown, and five when one asks for more', async () => {
  show(
    <ItemPicker
      items={items}
      chosen={new Set()}
      suggestions={suggestionsFor('lkihg')}
      onChange={() => {}}
    />,
  );
  await expect.element(page.getByRole('group')).toBeVisible();
  expect(labels()).toEqual([...'lkiabcdđegh']);

  await page.getByRole('button', { name: 'Xem thêm gợi ý' }).click();

  await expect.poll(labels).toEqual([...'lkihgabcdđe']);
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});

test.each([
  ['nothing is suggested', []],
  ['nothing suggested is sure', suggestionsFor('k', 0.4)],
])('where %s, the text may not belong to the plan', async (_, suggestions) => {
  show(
    <ItemPicker items={items} chosen={new Set()} suggestions={suggestions} onChange={() => {}} />,
  );
  await expect.element(page.getByText(/^Có thể không thuộc kế hoạch/)).toBeVisible();
});

test('where there is no text yet, nothing is said of it', async () => {
  show(<ItemPicker items={items} chosen={new Set()} onChange={() => {}} />);
  await expect.element(page.getByRole('group')).toBeVisible();
  expect(page.getByText(/không thuộc kế hoạch/).elements()).toEqual([]);
});

function suggestionsFor(letters: string, score = 1) {
  return [...letters].map((label) => ({
    item: asId<'item'>(`hp-sgddt-2024.${label}`),
    score,
    reasons: [],
  }));
}
