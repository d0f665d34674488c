import { expect, test } from '@playwright/test';

import { recordIn } from '#sync/entry.ts';
import { exchange } from '#sync/exchange.ts';
import { MemoryLog } from '#sync/memory-log.ts';
import { portPeer } from '#sync/port-peer.ts';

import { greetExtension } from '../support/bridge-page.ts';
import { newsPage } from '../support/made-pages.ts';
import { HOST, Newsroom } from '../support/newsroom.ts';
import { clipInStorm, randomFrom } from '../support/storm.ts';

/** `CLIPS=1000 npx playwright test extension-storm` for the whole storm. */
const CLIPS = Number(process.env.CLIPS ?? 60);
const SEED = Number(process.env.SEED ?? 20_240_517);

test('no clip is lost or doubled, whatever is killed, dropped, closed or pressed twice', async () => {
  test.setTimeout(60_000 + CLIPS * 3000);
  const room = await Newsroom.open();
  for (let at = 0; at < CLIPS; at += 1) {
    room.put(`/tin-${at}.html`, newsPage({ title: `Tin số ${at}`, pictures: [`/anh-${at}.png`] }));
  }
  const portal = await room.browser.context.newPage();
  await portal.goto(`${room.local('localhost')}/`);
  const bridge = await greetExtension(portal, 'unit.plan');
  await bridge.ready();
  const pwa = new MemoryLog();
  const peer = portPeer('extension', 'unit.plan', bridge.port);
  const receive = async () => {
    try {
      await exchange(pwa, peer);
    } catch (cause) {
      // As for the PWA: it was not to be had, and is asked again later.
      expect(cause).toMatchObject({ name: 'PeerError' });
    }
  };

  const began = Date.now();
  room.browser.context.setDefaultTimeout(20_000);
  const mishaps = await clipInStorm(room, {
    clips: CLIPS,
    lanes: 4,
    random: randomFrom(SEED),
    receive,
  });
  const last = await room.openPopupOn('/cuoi.html', newsPage({ title: 'Trang cuối' }));
  await last.getByRole('heading', { level: 1 }).waitFor();
  const urls = Array.from({ length: CLIPS }, (_, at) => `http://${HOST}/tin-${at}.html`);

  await expect
    .poll(async () => (await room.library()).map(({ url }) => url).toSorted())
    .toEqual(urls.toSorted());
  await expect
    .poll(async () => (await room.rows('settings')).map(({ key }) => key))
    .not.toContainEqual(expect.stringMatching(/^keeping\./));
  // A picture that was dropped comes later, as a record of its own.
  const captures = (await room.rows('records')).filter(({ type }) => type === 'capture');
  expect(captures).toHaveLength(CLIPS);
  await receive();
  const { entries } = await pwa.after(0, { items: CLIPS * 9, bytes: Number.MAX_SAFE_INTEGER });
  const received = entries.map((entry) => recordIn(entry)?.type);
  expect(received.filter((type) => type === 'capture')).toHaveLength(CLIPS);
  const kept = captures.filter(({ content }) => JSON.stringify(content).includes('"chunks"'));
  const pictures = `${kept.length} of ${CLIPS} with their picture`;
  const description = `${JSON.stringify(mishaps)}, ${pictures}, ${Date.now() - began} ms`;
  test.info().annotations.push({ type: 'storm', description });
  await room.close();
});
