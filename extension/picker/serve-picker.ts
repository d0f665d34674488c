import * as v from 'valibot';
import { browser } from 'wxt/browser';

import type { Database } from '#store/database.ts';

import { choice, rememberChoice } from './choice.ts';

const picked = v.object({ picked: choice });

/** Let the user of a tab point at the parts of its page. */
export async function startPicker(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/pick-on-page.js'] });
}

/**
 * Remember what was pointed at. The script that says so runs beside hostile
 * pages: whatever it sends is remembered for the host of its own page only.
 *
 * @param onPicked - Shows the page as it is read now
 */
export function servePicker(db: Database, onPicked: (tabId: number) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, { tab, url }) => {
    const parsed = v.safeParse(picked, message);
    if (parsed.success && url && tab?.id !== undefined) {
      const { id } = tab;
      void rememberChoice(db, url, parsed.output.picked).then(() => onPicked(id));
    }
    return undefined;
  });
}
