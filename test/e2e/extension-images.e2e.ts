import { expect, test } from '@playwright/test';

import { newsPage, PICTURE } from '../support/made-pages.ts';
import { CLOSED_HOST, HOST, Newsroom, save } from '../support/newsroom.ts';

const PICTURES = ['/anh-1.png', `http://${CLOSED_HOST}/anh-2.png`];

test('of a picture whose host is closed the reason is kept, and access is asked for in context', async () => {
  const room = await Newsroom.open();

  const popup = await room.openPopupOn('/tin-1.html', newsPage({ pictures: PICTURES }));
  await save(popup);

  await expect(popup.getByText(`nằm ở ${CLOSED_HOST}`)).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Cho phép và lấy về' })).toBeVisible();
  const [record] = await room.rows('records');
  expect(record?.content).toMatchObject({
    images: [{ blob: { size: PICTURE.length } }, { blob: null, missing: 'closed' }],
  });
  await room.close();
});

test('pictures of a host that the user has allowed are kept', async () => {
  const room = await Newsroom.open({ granted: [`http://${CLOSED_HOST}/*`] });

  await save(await room.openPopupOn('/tin-1.html', newsPage({ pictures: PICTURES })));

  const [record] = await room.rows('records');
  expect(record?.content).toMatchObject({
    images: [
      { src: `http://${HOST}/anh-1.png`, blob: { size: PICTURE.length } },
      { src: `http://${CLOSED_HOST}/anh-2.png`, blob: { size: PICTURE.length } },
    ],
  });
  await room.close();
});

test('a picture that was missing comes with the next saving, and the clip stays one', async () => {
  const room = await Newsroom.open();
  room.isDown = true;
  const html = newsPage({ pictures: ['/anh-1.png'] });
  await save(await room.openPopupOn('/tin-1.html', html));

  room.isDown = false;
  await save(await room.openPopupOn('/tin-1.html', html));

  expect(await room.library()).toMatchObject([{ versions: 1 }]);
  const records = await room.rows('records');
  expect(JSON.stringify(records)).toContain('"missing":"closed"');
  expect(JSON.stringify(records)).toContain(`"size":${PICTURE.length}`);
  await room.close();
});
