import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { asId } from '#base/id.ts';

import type { ClipFiles } from '../../extension/files/clip-files.ts';
import { FilesNotice } from '../../extension/popup/FilesNotice.tsx';
import { show } from '../ui/show.tsx';

const NOTHING: ClipFiles = { toCome: { images: 0, files: 0 }, lacking: [], closed: [] };
const IMAGE = 'https://anh.example.vn/1.jpg';

/** Show the notice of a clip that stands so, reading by reading. */
function open(...readings: readonly ClipFiles[]) {
  const again: unknown[] = [];
  const allowed: string[] = [];
  let reading = 0;
  show(
    <FilesNotice
      clip={asId<'clip'>('c1')}
      tabId={7}
      worker={{
        files: async () => {
          reading += 1;
          return readings[Math.min(reading, readings.length) - 1] ?? NOTHING;
        },
        fetchAgain: async (which) => {
          again.push(which);
        },
      }}
      allow={async (hosts) => {
        allowed.push(...hosts);
        return true;
      }}
    />,
  );
  return { again, allowed };
}

test('what is still being fetched is counted until it is here', async () => {
  open({ ...NOTHING, toCome: { images: 3, files: 1 } }, NOTHING);

  await expect.element(page.getByText(/^Đang tải 3 ảnh, 1 tệp/)).toBeVisible();
  await expect.element(page.getByText(/^Đang tải/)).not.toBeInTheDocument();
});

test('what will not come is said with its reason, and can be tried again', async () => {
  const lacking = [{ src: IMAGE, blob: null, missing: 'sign-in' as const }];
  const { again } = open({ ...NOTHING, lacking });
  await expect.element(page.getByText(/đòi đăng nhập/)).toBeVisible();

  await page.getByRole('button', { name: 'Thử lại' }).click();

  expect(again).toEqual([{ clip: 'c1', tabId: 7 }]);
});

test('a host that closes its images is asked for by its name, and then they are fetched', async () => {
  const closed = ['https://anh.example.vn/*'];
  const lacking = [{ src: IMAGE, blob: null, missing: 'closed' as const }];
  const { again, allowed } = open({ ...NOTHING, lacking, closed }, NOTHING);
  await expect.element(page.getByText(/nằm ở anh\.example\.vn/)).toBeVisible();

  await page.getByRole('button', { name: 'Cho phép và lấy về' }).click();

  await expect.element(page.getByText(/nằm ở/)).not.toBeInTheDocument();
  expect(allowed).toEqual(closed);
  expect(again).toEqual([{ clip: 'c1', tabId: 7 }]);
});
