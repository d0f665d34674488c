import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import { Database } from '#store/database.ts';
import { countWaiting } from '#store/handover.ts';
import { currentLog } from '#store/inbox.ts';

import { pokePortals, serveBridge } from '../bridge.ts';
import { answerCalls } from '../call-worker.ts';
import type { KeepRequest } from '../calls.ts';
import { clipFiles, countToCome } from '../files/clip-files.ts';
import { Fetching } from '../files/fetching.ts';
import { openInTab } from '../files/open-file.ts';
import { wakeAt, whenWoken } from '../files/wake.ts';
import { fetchInTab } from '../images.ts';
import { Keeping, listKeeping } from '../keeping.ts';
import { keptMarks, markTab, showKeeping } from '../kept-marks.ts';
import { keepPage, look } from '../library.ts';
import { offerMenu, openPopup } from '../menu.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { notePart, takePart } from '../part.ts';
import { choiceFor, forgetChoice } from '../picker/choice.ts';
import { servePicker, startPicker } from '../picker/serve-picker.ts';
import { postAt, record, takeBackPost } from '../posts.ts';
import { readAtIn } from '../read-again/in-tab.ts';
import { readFirst } from '../read-first.ts';
import { readTab } from '../read-tab.ts';
import { askingOrigin, decide, portalOrigin } from '../trust.ts';
import { listUnread } from '../unread.ts';

/** Wires the extension together. */
export default defineBackground(() => {
  const db = new Database();
  const inTurn = oneAtATime();
  const refreshMarks = keptMarks(db);

  const tellPortals = () => void pokePortals();
  const fetching = new Fetching(db, { open: openInTab, inTurn, wakeAt, onArrival: tellPortals });
  void fetching.resume();
  whenWoken(() => void fetching.resume());

  const keep = async (request: KeepRequest) => {
    const read = await readFirst(request, readAtIn(request.tab.id));
    if (!read.ok) {
      return read;
    }
    const page = read.value;
    const kept = await keepPage(db, page, { fetchImage: fetchInTab(page.tab.id), inTurn });
    if (kept.ok) {
      await fetching.order(kept.value.clip, page.tab.id);
    }
    void pokePortals();
    void refreshMarks();
    if (kept.ok && page.reading.url === page.tab.url) {
      void markTab(page.tab.id, true);
    }
    return kept;
  };
  const keeping = new Keeping(db, keep, { onChange: (waiting) => void showKeeping(waiting) });
  void keeping.resume();

  browser.runtime.onInstalled.addListener(() => void refreshMarks());
  // Only to be started with the browser: what it was killed over is resumed above.
  browser.runtime.onStartup.addListener(() => {});
  offerMenu((tabId, part) => notePart(db, tabId, part));
  servePicker(db, (tabId) => void openPopup(tabId));
  serveBridge(db, inTurn);
  answerCalls({
    pointed: (tabId) => takePart(db, tabId),
    look: async (target) => {
      const choice = await choiceFor(db, target.url);
      const seen = await look(db, choice ? { ...target, choice } : target, readTab);
      void markTab(target.id, !target.part && seen.earlier !== undefined);
      if (seen.earlier) {
        void fetching.reopened(seen.earlier.clip, target.id);
      }
      return seen;
    },
    readAt: ({ tabId, address }) => readAtIn(tabId)(address),
    pick: startPicker,
    forget: (address) => forgetChoice(db, address),
    keep: (page) => keeping.keep(page),
    files: (clip) => clipFiles(db, clip),
    fetchAgain: ({ clip, tabId }) => fetching.order(clip, tabId, () => true),
    stop: (ids) => keeping.stop(ids),
    postAt: (address) => postAt(db, address),
    recordPost: (request) => inTurn(() => record(db, request)).finally(tellPortals),
    takeBackPost: (recorded) => inTurn(() => takeBackPost(db, recorded)).finally(tellPortals),
    bond: async () => ({
      toCome: await countToCome(db),
      ...underWay(await listKeeping(db)),
      unread: await listUnread(db),
      waiting: await countWaiting(await currentLog(db)),
      portal: await portalOrigin(db),
      asking: await askingOrigin(db),
    }),
    decide: async (answer) => {
      await decide(db, answer);
      void pokePortals();
    },
  });
});

function underWay(requests: readonly KeepRequest[]) {
  const items = requests.filter(({ isToRead }) => isToRead).map(({ id }) => id);
  return { keeping: requests.length, items };
}
