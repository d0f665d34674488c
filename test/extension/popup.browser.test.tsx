import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { asId } from '#base/id.ts';
import { ok, problem } from '#base/result.ts';

import { type Bond, CallError, type Calls, type Look, type Tab } from '../../extension/calls.ts';
import { Popup } from '../../extension/popup/Popup.tsx';
import { makeCapture } from '../support/make.ts';

const TAB: Tab = { id: 7, url: makeCapture().url, title: 'Trường học' };
const KEPT = {
  clip: asId<'clip'>('c1'),
  outcome: 'new',
  images: { kept: 0, all: 0 },
} as const;
const NOTHING = { images: 0, files: 0 };
const BOND: Bond = {
  items: [],
  unread: [],
  keeping: 0,
  toCome: NOTHING,
  waiting: 0,
  portal: 'http://localhost:8787',
  asking: undefined,
};

let root: HTMLElement;
let closed: boolean;
let allowed: string[];

beforeEach(() => {
  closed = false;
  allowed = [];
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  render(null, root);
  root.remove();
  localStorage.clear();
});

function makeLook(special: Partial<Look> = {}): Look {
  const { type: _, capturedAt: __, ...reading } = makeCapture();
  return { problem: undefined, reading, earlier: undefined, isCut: false, ...special };
}

/** Open the popup with a worker that answers so. Gives what the popup asked to keep. */
function open(special: Partial<Calls> = {}) {
  const asked: Parameters<Calls['keep']>[0][] = [];
  const worker: Calls = {
    pointed: async () => undefined,
    readAt: async () => undefined,
    stop: async () => {},
    pick: async () => {},
    forget: async () => {},
    look: async () => makeLook(),
    keep: async () => ok(KEPT),
    files: async () => ({ toCome: NOTHING, lacking: [], closed: [] }),
    fetchAgain: async () => {},
    postAt: async () => ({ unit: undefined, isSocial: false, isOwn: false }),
    recordPost: async () => problem('no-items'),
    takeBackPost: async () => {},
    bond: async () => BOND,
    decide: async () => {},
    ...special,
  };
  const noting: Calls = {
    ...worker,
    keep: async (clip) => {
      asked.push(clip);
      return await worker.keep(clip);
    },
  };
  const close = () => {
    closed = true;
  };
  render(
    <Popup
      worker={noting}
      findTab={async () => TAB}
      version="1.2.3"
      close={close}
      openLibrary={async () => {}}
      allow={async (hosts) => {
        allowed.push(...hosts);
        return true;
      }}
    />,
    root,
  );
  return asked;
}

test('what was read is shown with how sure each part is', async () => {
  open();

  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent(/Trường học hướng dẫn dịch vụ công trực tuyến/);
  await expect.element(page.getByText('Báo Hải Phòng · 08:15 17/05/2024')).toBeVisible();
  await expect
    .element(page.getByRole('list', { name: 'Mức chắc chắn' }))
    .toMatchTextContent(/Tiêu đề: theo mẫu của trang/);
});

test('a page that says no date gets none', async () => {
  const look = makeLook();
  const reading = look.reading && { ...look.reading, publishedAt: null };
  open({ look: async () => ({ ...look, reading }) });

  await expect.element(page.getByText('Báo Hải Phòng · không rõ ngày đăng')).toBeVisible();
});

test('the suggested item comes first, unticked, and the keyboard begins there', async () => {
  const asked = open();
  const first = page.getByRole('checkbox').first();
  await expect.element(first).toHaveFocus();
  await expect.element(first).not.toBeChecked();

  await userEvent.keyboard(' {Enter}');

  await expect.element(page.getByRole('status')).toMatchTextContent(/Đã lưu vào sổ tin\./);
  expect(asked).toMatchObject([{ tab: TAB, items: ['hp-sgddt-2024.k'], note: '' }]);
  await expect.element(page.getByRole('button', { name: 'Đóng' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(closed).toBe(true);
});

test('Ctrl+Enter saves from the note, where Enter is a new line', async () => {
  const asked = open();

  await page.getByLabelText('Ghi chú').fill('dòng một');
  await userEvent.keyboard('{Enter}dòng hai{Control>}{Enter}{/Control}');

  await expect.element(page.getByRole('status')).toMatchTextContent(/Đã lưu/);
  expect(asked).toMatchObject([{ note: 'dòng một\ndòng hai' }]);
});

test('"Đã lưu" is not shown before the clip is kept, and a second click asks nothing', async () => {
  let finish = () => {};
  const asked = open({
    keep: () =>
      new Promise((resolve) => {
        finish = () => resolve(ok(KEPT));
      }),
  });

  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect.element(page.getByRole('button', { name: 'Đang lưu…' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(root.textContent).not.toContain('Đã lưu');
  finish();

  await expect.element(page.getByRole('status')).toMatchTextContent(/Đã lưu/);
  expect(asked).toHaveLength(1);
});

test('a page that is in the library shows when it was kept and what was ticked', async () => {
  const earlier = {
    clip: KEPT.clip,
    capturedAt: Date.parse('2024-05-18T09:00:00+07:00'),
    isSame: true,
    items: [asId<'item'>('hp-sgddt-2024.a')],
    note: 'đã dùng',
  };
  open({ look: async () => makeLook({ earlier }) });

  await expect
    .element(page.getByText('Trang này đã có trong sổ tin, lưu lúc 09:00 18/05/2024.'))
    .toBeVisible();
  await expect.element(page.getByRole('checkbox', { name: /^a\)/ })).toBeChecked();
  await expect.element(page.getByLabelText('Ghi chú')).toHaveValue('đã dùng');
  await expect.element(page.getByRole('button', { name: 'Lưu thay đổi' })).toBeVisible();
});

test('a page that has changed says so', async () => {
  const earlier = { clip: KEPT.clip, capturedAt: 0, isSame: false, items: [], note: '' };
  open({ look: async () => makeLook({ earlier }) });

  await expect.element(page.getByText(/^Trang đã đổi so với bản lưu lúc/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Lưu bản mới' })).toBeVisible();
});

test('a page without an article can be kept as a bookmark', async () => {
  const look = makeLook();
  const reading = look.reading && { ...look.reading, kind: 'bookmark' as const, paragraphs: [] };
  open({ look: async () => ({ ...look, reading }) });

  await expect.element(page.getByText(/^Không thấy bài viết ở trang này/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Lưu dấu trang' })).toBeVisible();
});

test('a page of the browser itself gets a clear word and nothing to press', async () => {
  open({ look: async () => makeLook({ problem: 'own-page', reading: undefined }) });

  await expect.element(page.getByRole('alert')).toMatchTextContent(/trang riêng của trình duyệt/);
  expect(page.getByRole('main').getByRole('button').elements()).toEqual([]);
});

test('a full disk loses nothing of what was ticked and typed', async () => {
  let isFull = true;
  const asked = open({ keep: async () => (isFull ? problem('disk-full') : ok(KEPT)) });
  await page.getByLabelText('Ghi chú').fill('giữ lại');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/máy đã đầy/);

  isFull = false;
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();

  await expect.element(page.getByRole('status')).toMatchTextContent(/Đã lưu/);
  expect(asked.at(-1)).toMatchObject({ note: 'giữ lại' });
});

test('when the worker dies over a save, the same clip can be sent again', async () => {
  let isDead = true;
  const asked = open({
    keep: async () => {
      if (isDead) {
        throw new CallError('no answer');
      }
      return ok(KEPT);
    },
  });
  await page.getByLabelText('Ghi chú').fill('giữ lại');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent(/Sổ tin CCHC 1\.2\.3: no answer/);

  isDead = false;
  await page.getByRole('button', { name: 'Thử lại' }).click();

  await expect.element(page.getByRole('status')).toMatchTextContent(/Đã lưu/);
  expect(asked.map(({ note }) => note)).toEqual(['giữ lại', 'giữ lại']);
});

test('a click that was not answered before the popup closed is sent by the next one', async () => {
  const first = open({ keep: () => new Promise(() => {}) });
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect.poll(() => first).toHaveLength(1);
  render(null, root);

  const second = open();
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  render(null, root);
  const third = open();
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();

  expect(second).toEqual(first);
  expect(third).toEqual([]);
});

test('a page of this computer that asks for the clips waits for a yes', async () => {
  const answers: unknown[] = [];
  let bond: Bond = { ...BOND, waiting: 2, asking: 'http://localhost:3000' };
  open({
    bond: async () => bond,
    decide: async (answer) => {
      answers.push(answer);
      bond = BOND;
    },
  });
  await expect.element(page.getByText('2 trang chờ nhận')).toBeVisible();

  await page.getByRole('button', { name: 'Không' }).click();

  await expect.element(page.getByRole('button', { name: 'Không' })).not.toBeInTheDocument();
  expect(answers).toEqual([{ origin: 'http://localhost:3000', isAllowed: false }]);
});
