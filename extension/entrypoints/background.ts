import { defineBackground } from 'wxt/utils/define-background';

import { Database } from '#store/database.ts';
import { countWaiting } from '#store/handover.ts';
import { currentLog } from '#store/inbox.ts';

import { pokePortals, serveBridge } from '../bridge.ts';
import { answerCalls } from '../call-worker.ts';
import { fetchInTab } from '../images.ts';
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

  offerMenu((tabId, part) => notePart(db, tabId, part));
  serveBridge(db, inTurn);
  answerCalls({
    pointed: (tabId) => takePart(db, tabId),
    look: (target) => look(db, target, readTab),
    keep: async (page) => {
      const kept = await keepPage(db, page, { fetchImage: fetchInTab(page.tab.id), inTurn });
      void pokePortals();
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
