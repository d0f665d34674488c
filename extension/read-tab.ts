import { browser } from 'wxt/browser';

import { bareBookmark } from '#page/bare-bookmark.ts';
import type { Reading } from '#page/reading.ts';

import type { ReadProblem, Tab, Target } from './calls.ts';
import type { Part } from './part.ts';
import type { Choice } from './picker/choice.ts';
import { readAgain } from './read-again/in-tab.ts';

/** What the script in the page answers, and where its article goes on. */
export type PageRead =
  | { readonly reading: Reading; readonly next?: string | null; readonly problem?: undefined }
  | { readonly problem: Extract<ReadProblem, 'not-html' | 'broken-reader'> };

/** A page that has not arrived by then is offered as a bookmark. */
const PATIENCE_MS = 8000;

/** A second look that takes longer leaves what the first has found. */
const AGAIN_MS = 4000;

/**
 * Read the page of a tab where it is shown, so that sign-ins and the page's own
 * scripts do not matter. It needs the user's click on our button or menu, and
 * no access to any site.
 */
export async function readTab(
  target: Target,
  { patience = PATIENCE_MS, inject = injectReader, again = readAgain } = {},
): Promise<PageRead | { readonly problem: ReadProblem }> {
  const outside = outsideTheWeb(target.url);
  if (outside) {
    return { problem: outside };
  }
  const read = await Promise.race([inject(target), after(patience, { problem: 'slow' } as const)]);
  if (!('reading' in read) || target.part || target.choice) {
    return read;
  }
  return await Promise.race([again(target.id, read.reading), after(AGAIN_MS, read)]);
}

function after<Value>(ms: number, value: Value): Promise<Value> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(value), ms);
  });
}

/**
 * A bookmark of a page that could not be read; undefined when its address is
 * not one that a link may open.
 */
export function bookmarkOf({ url, title }: Omit<Tab, 'id'>): Reading | undefined {
  if (!/^https?:\/\//i.test(url)) {
    return undefined;
  }
  const value = title.normalize('NFC').trim();
  const how = value ? 'visible' : 'missing';
  return bareBookmark(url, { value: value || url, how }, { name: 'bookmark', version: 1 });
}

/** What the script in the page is told, as nothing can be handed to a script's file. */
type Given = { readonly part?: Part; readonly choice?: Choice };

const GIVEN = 'soTinGiven';

/** Runs inside the page: what the worker has put there for the script. It is taken away. */
export function takeGiven(): Given {
  const given: Given | undefined = Reflect.get(globalThis, GIVEN);
  Reflect.deleteProperty(globalThis, GIVEN);
  return given ?? {};
}

async function injectReader({
  id,
  part,
  choice,
}: Target): Promise<PageRead | { readonly problem: 'closed-page' }> {
  const target = { tabId: id, ...(part ? { frameIds: [part.frameId] } : {}) };
  const given: Given = { ...(part ? { part } : {}), ...(choice ? { choice } : {}) };
  const file = part || choice ? '/read-part.js' : '/read-page.js';
  try {
    await browser.scripting.executeScript({ target, func: give, args: [GIVEN, given] });
    const [answer] = await browser.scripting.executeScript<[], PageRead>({ target, files: [file] });
    return answer?.result ?? { problem: 'broken-reader' };
  } catch (cause) {
    if (!(cause instanceof Error)) {
      throw cause;
    }
    // Each browser has its own words for this; all of them mean "not this page".
    return { problem: 'closed-page' };
  }
}

/** Runs inside the page, in the world of its own that extensions have: pages do not see it. */
function give(name: string, given: Given): void {
  Object.assign(globalThis, { [name]: given });
}

function outsideTheWeb(url: string): ReadProblem | undefined {
  if (/^https?:\/\//i.test(url)) {
    return undefined;
  }
  return url.startsWith('file:') ? 'file' : 'own-page';
}
