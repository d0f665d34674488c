import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import { Database } from '#store/database.ts';
import { countWaiting } from '#store/handover.ts';
import { currentLog } from '#store/inbox.ts';

import { pokePortals, serveBridge } from '../bridge.ts';
import { answerCalls } from '../call-worker.ts';
import { fetchInTab } from '../images.ts';
import { keptMarks, markTab } from '../kept-marks.ts';
import { keepPage, look } from '../library.ts';
import { offerMenu } from '../menu.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { notePart, takePart } from '../part.ts';
import { readTab } from '../read-tab.ts';
import { askingOrigin, decide, portalOrigin } from '../trust.ts';

/** Wires the extension together. */
export default defineBackground(() => {
  const db = new Database();
  const inTurn = oneAtATime();
  const refreshMarks = keptMarks(db);

  browser.runtime.onInstalled.addListener(() => void refreshMarks());
  offerMenu((tabId, part) => notePart(db, tabId, part));
  serveBridge(db, inTurn);
  answerCalls({
    pointed: (tabId) => takePart(db, tabId),
    look: async (target) => {
      const seen = await look(db, target, readTab);
      void markTab(target.id, !target.part && seen.earlier !== undefined);
      return seen;
    },
    keep: async (page) => {
      const kept = await keepPage(db, page, { fetchImage: fetchInTab(page.tab.id), inTurn });
      void pokePortals();
      void refreshMarks();
      if (kept.ok && page.reading.url === page.tab.url) {
        void markTab(page.tab.id, true);
      }
      return kept;
    },
    bond: async () => ({
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
