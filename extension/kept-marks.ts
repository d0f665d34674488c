/**
 * The button's green tick on pages that are in the library.
 *
 * Chromium is given the addresses of the newest clips and compares them itself
 * (`declarativeContent`): the extension is never told which pages are open, and
 * asks for access to none. Firefox has nothing of the kind; there only pages
 * whose popup was opened get a mark.
 */
import { browser } from 'wxt/browser';

import { listClips } from '#store/clips.ts';
import type { Database } from '#store/database.ts';
import { currentLog } from '#store/inbox.ts';

import { oneAtATime } from './one-at-a-time.ts';

/** Older clips get no tick: the browser compares every page with all of these. */
const MOST_MARKS = 1000;

const RULE = 'kept';

type Content = typeof browser.declarativeContent;

/** Tells the browser which pages to tick, once for however many clips were kept meanwhile. */
export function keptMarks(db: Database): () => Promise<void> {
  const inTurn = oneAtATime();
  let isAsked = false;
  return async () => {
    if (isAsked) {
      return;
    }
    isAsked = true;
    await inTurn(async () => {
      isAsked = false;
      await markKept(db);
    });
  };
}

/** Mark the page in front at once, as its popup has just shown that it is kept. */
export async function markTab(tabId: number, isKept: boolean): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: isKept ? '✓' : '' });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#17663a' });
  } catch (cause) {
    if (!(cause instanceof Error)) {
      throw cause;
    }
    // The tab has been closed meanwhile.
  }
}

/** Show on the button how many pages are being kept, so that nobody has to guess whether a click was heard. */
export async function showKeeping(waiting: number): Promise<void> {
  await browser.action.setBadgeText({ text: waiting > 0 ? String(waiting) : '' });
}

/**
 * The addresses that count as a clip's page: over http and https alike, for
 * they name one clip. None for a passage, which is no page.
 */
export function addressesOf(address: string): readonly string[] {
  const url = new URL(address);
  if (url.hash.startsWith('#:~:')) {
    return [];
  }
  url.hash = '';
  return ['http:', 'https:'].map((protocol) => url.href.replace(/^https?:/, protocol));
}

async function markKept(db: Database): Promise<void> {
  // Undefined in Firefox, whatever its type says.
  const content: Content | undefined = Reflect.get(browser, 'declarativeContent');
  if (!content) {
    return;
  }
  const clips = await listClips(await currentLog(db), { most: MOST_MARKS });
  const pages = clips.filter(({ kind }) => kind !== 'image').flatMap(({ url }) => addressesOf(url));
  const icon = await tickedIcon();
  await new Promise<void>((done) => {
    content.onPageChanged.removeRules([RULE], done);
  });
  if (pages.length > 0) {
    const rule = {
      id: RULE,
      conditions: pages.map(
        (urlEquals) => new content.PageStateMatcher({ pageUrl: { urlEquals } }),
      ),
      actions: [new content.SetIcon({ imageData: icon })],
    };
    await new Promise<void>((done) => {
      content.onPageChanged.addRules([rule], () => done());
    });
  }
}

/** The button's icon with a tick in its corner. */
async function tickedIcon(): Promise<ImageData> {
  const size = 32;
  const answer = await fetch(browser.runtime.getURL('/icon/32.png'));
  const plain = await createImageBitmap(await answer.blob());
  const canvas = new OffscreenCanvas(size, size).getContext('2d');
  if (!canvas) {
    throw new Error('No canvas to draw the icon on');
  }
  canvas.drawImage(plain, 0, 0, size, size);
  canvas.fillStyle = '#17663a';
  canvas.beginPath();
  canvas.arc(22, 22, 10, 0, 2 * Math.PI);
  canvas.fill();
  canvas.strokeStyle = '#ffffff';
  canvas.lineWidth = 3;
  canvas.beginPath();
  canvas.moveTo(17, 22);
  canvas.lineTo(21, 26);
  canvas.lineTo(28, 18);
  canvas.stroke();
  return canvas.getImageData(0, 0, size, size);
}
