import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import type { SaveState } from '#store/draft-session.ts';
import { beginDraft, readDraftRow } from '#store/drafts.ts';
import { answerExchange } from '#sync/answer.ts';
import { draftParts } from '#sync/draft-doc.ts';
import { exchange } from '#sync/exchange.ts';
import { MemoryLog } from '#sync/memory-log.ts';

import {
  becomes,
  FULL,
  makeDevice,
  makeStash,
  open,
  titleOf,
  titleOnDisk,
  type,
} from './draft-session-device.ts';

/** What a draft that is open on this device owes to the person who writes. */
export function draftSessionSuite(where: string): void {
  describe(`a draft that is open, in Dexie on ${where}`, () => {
    test('what was typed is on the disk and in the list when typing rests', async () => {
      const { log } = await makeDevice();
      const draft = await beginDraft(log, 'news');
      const session = await open(log, draft);
      const states: SaveState[] = [];
      session.onState((state) => states.push(state));

      type(session, 'Tập ');
      type(session, 'huấn');
      await becomes(session, 'saved');

      expect(states).toEqual(['saving', 'saved']);
      expect(await titleOnDisk(log, draft)).toBe('Tập huấn');
      expect(await readDraftRow(log, draft)).toMatchObject({ title: 'Tập huấn' });
    });

    test('a burst of typing is one entry, not one for each letter', async () => {
      const { log } = await makeDevice();
      const draft = await beginDraft(log, 'news');
      const session = await open(log, draft, makeStash(), 60_000);
      const before = await log.head();

      for (const letter of 'Tập huấn dịch vụ công') {
        type(session, letter);
      }
      await session.flush();

      expect(await log.head()).toBe(before + 1);
    });

    test('closing writes what was typed in the last moment', async () => {
      const { log } = await makeDevice();
      const draft = await beginDraft(log, 'news');
      const session = await open(log, draft, makeStash(), 60_000);

      type(session, 'Chữ cuối');
      await session.close();

      expect(await titleOnDisk(log, draft)).toBe('Chữ cuối');
    });

    test('a full disk is said at once, and everything is there when it has room again', async () => {
      const { log, refuse } = await makeDevice();
      const draft = await beginDraft(log, 'news');
      const stash = makeStash();
      const session = await open(log, draft, stash);
      refuse(FULL);

      type(session, 'Máy đầy');
      await becomes(session, 'failed');
      type(session, ' vẫn gõ tiếp');
      expect(titleOf(session)).toBe('Máy đầy vẫn gõ tiếp');
      expect(stash.kept.size).toBe(1);

      refuse(() => undefined);
      await becomes(session, 'saved');
      expect(await titleOnDisk(log, draft)).toBe('Máy đầy vẫn gõ tiếp');
      expect(stash.kept.size).toBe(0);
    });

    test('nothing is lost and writing is tried again when the stash has no room either', async () => {
      const { log, refuse } = await makeDevice();
      const draft = await beginDraft(log, 'news');
      const stash = makeStash();
      const session = await open(log, draft, stash);
      refuse(FULL);
      stash.refuses = true;

      type(session, 'Hết chỗ');
      await becomes(session, 'failed');
      refuse(() => undefined);

      await becomes(session, 'saved');
      expect(await titleOnDisk(log, draft)).toBe('Hết chỗ');
    });

    test('what a closing page set aside is there when the draft is opened again, and is saved', async () => {
      const { log } = await makeDevice();
      const draft = await beginDraft(log, 'news');
      const stash = makeStash();
      const killed = await open(log, draft, stash, 60_000);
      type(killed, 'Chưa kịp lưu');
      killed.stashUnsaved();

      const reopened = await open(log, draft, stash);

      expect(titleOf(reopened)).toBe('Chưa kịp lưu');
      await becomes(reopened, 'saved');
      expect(await titleOnDisk(log, draft)).toBe('Chưa kịp lưu');
    });

    test('two pages that close at once both keep their last words', async () => {
      const { log } = await makeDevice();
      const draft = await beginDraft(log, 'news');
      const stash = makeStash();
      const [one, two] = [
        await open(log, draft, stash, 60_000),
        await open(log, draft, stash, 60_000),
      ];
      type(one, 'Một');
      type(two, 'Hai');
      one.stashUnsaved();
      two.stashUnsaved();

      const reopened = await open(log, draft, stash);

      expect(titleOf(reopened)).toContain('Một');
      expect(titleOf(reopened)).toContain('Hai');
      await reopened.flush();
      expect(stash.kept.size).toBe(0);
    });

    test('words typed while a write goes on stay set aside when that write ends', async () => {
      const { log } = await makeDevice();
      const draft = await beginDraft(log, 'news');
      const stash = makeStash();
      const closing = await open(log, draft, stash, 60_000);
      type(closing, 'Đang ghi');
      const writing = closing.flush();
      // One turn later the write has begun, with the words of before.
      await Promise.resolve();
      type(closing, ', gõ thêm');
      closing.stashUnsaved();
      await writing;

      const reopened = await open(log, draft, stash);

      expect(titleOf(reopened)).toBe('Đang ghi, gõ thêm');
    });

    test('a stash that is spoilt does not keep the draft shut', async () => {
      const { log } = await makeDevice();
      const draft = await beginDraft(log, 'news');
      const stash = makeStash();
      const killed = await open(log, draft, stash, 60_000);
      type(killed, 'x');
      killed.stashUnsaved();
      for (const key of stash.kept.keys()) {
        stash.kept.set(key, '*** không phải base64 ***');
      }

      const reopened = await open(log, draft, stash);

      expect(titleOf(reopened)).toBe('');
    });

    test('what was set aside but reached the disk after all is not written twice', async () => {
      const { log } = await makeDevice();
      const draft = await beginDraft(log, 'news');
      const stash = makeStash();
      const session = await open(log, draft, stash, 60_000);
      type(session, 'Một lần');
      session.stashUnsaved();
      const aside = [...stash.kept];
      await session.flush();
      for (const [key, value] of aside) {
        stash.kept.set(key, value);
      }
      const before = await log.head();

      const reopened = await open(log, draft, stash);
      await reopened.flush();

      expect(titleOf(reopened)).toBe('Một lần');
      expect(await log.head()).toBe(before);
      expect(stash.kept.size).toBe(0);
    });

    test('two pages on one device see what the other writes', async () => {
      const { name, log } = await makeDevice();
      const other = await makeDevice(name);
      const draft = await beginDraft(log, 'news');
      const [here, there] = [await open(log, draft), await open(other.log, draft)];

      type(here, 'Từ trang này');
      await expect.poll(() => titleOf(there)).toBe('Từ trang này');
      draftParts(there.doc).sapo.insert(0, 'Từ trang kia');
      await expect.poll(() => draftParts(here.doc).sapo.toString()).toBe('Từ trang kia');
      expect(there.state).not.toBe('failed');
    });

    test('what two devices wrote offline is all there after they meet the portal', async () => {
      const [phone, computer] = [await makeDevice(), await makeDevice()];
      const portal = new MemoryLog();
      const peer = {
        name: 'portal',
        exchange: (request: Parameters<typeof answerExchange>[1]) =>
          answerExchange(portal, request),
      };
      const draft = await beginDraft(phone.log, 'news');
      await exchange(phone.log, peer);
      await exchange(computer.log, peer);
      const [onPhone, onComputer] = [await open(phone.log, draft), await open(computer.log, draft)];

      type(onPhone, 'Tiêu đề gõ trên điện thoại');
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText('Đoạn gõ trên máy bàn')]);
      draftParts(onComputer.doc).body.insert(0, [paragraph]);
      await Promise.all([onPhone.flush(), onComputer.flush()]);
      for (const { log } of [phone, computer, phone]) {
        await exchange(log, peer);
      }

      for (const session of [onPhone, onComputer]) {
        await expect.poll(() => titleOf(session)).toBe('Tiêu đề gõ trên điện thoại');
        await expect
          .poll(() => draftParts(session.doc).body.toString())
          .toContain('Đoạn gõ trên máy bàn');
      }
    });
  });
}
