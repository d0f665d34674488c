/** Has the second script work in the page of a tab. It is put there only when it is needed. */
import { browser } from 'wxt/browser';

import { mayHoldMore } from '#page/may-hold-more.ts';
import { begin, type PageAt, type ReadAt, type SoFar } from '#page/pages.ts';
import { GENERIC, type Reading } from '#page/reading.ts';

import { IN_PAGE, type InPage } from './in-page.ts';

/** What a page states of itself that its reading cannot tell. */
type Hints = {
  /** Letters of the longest text that it states for machines. */
  readonly stated: number;
  /** Whether it has a link to a next page of anything. */
  readonly goesOn: boolean;
};

/** A stated text this many times as long as what was read is worth a second look. */
const MUCH_LONGER = 1.5;

/**
 * All that the page of a tab says, when a first reading of it may not be all:
 * the same reading otherwise, without loading anything.
 */
export async function readAgain(tabId: number, first: Reading): Promise<SoFar> {
  const asRead = { reading: first, next: null };
  if (!mayHoldMore(first) && !speaksForMore(first, await hintsOf(tabId))) {
    return asRead;
  }
  const page = await callInTab(tabId, 'lookAgain', first);
  return page ? begin(page) : asRead;
}

/** Reads pages of the site that a tab shows. One that cannot be had is undefined, as is any once the tab is gone. */
export function readAtIn(tabId: number): ReadAt {
  return async (address) => await callInTab(tabId, 'readAt', address);
}

function speaksForMore({ adapter, paragraphs }: Reading, hints: Hints | undefined): boolean {
  const read = paragraphs.join('\n').length;
  const isLonger = adapter.name === GENERIC.name && (hints?.stated ?? 0) > read * MUCH_LONGER;
  return isLonger || hints?.goesOn === true;
}

async function hintsOf(tabId: number): Promise<Hints | undefined> {
  return await inTab(tabId, async (target) => {
    const [answer] = await browser.scripting.executeScript({ target, func: hintsHere });
    return answer?.result ?? undefined;
  });
}

/** Calls the script in the page, and puts it there first if it is not there yet. */
async function callInTab<Name extends keyof InPage>(
  tabId: number,
  name: Name,
  ...args: Parameters<InPage[Name]>
): Promise<PageAt | undefined> {
  return await inTab(tabId, async (target) => {
    const call = async () => {
      const [answer] = await browser.scripting.executeScript({
        target,
        func: callHere,
        // As text: on the way into a page Chromium loses every null.
        args: [IN_PAGE, name, JSON.stringify(args)],
      });
      return answer?.result ?? undefined;
    };
    const answer = await call();
    if (answer?.isThere) {
      return answer.page ?? undefined;
    }
    await browser.scripting.executeScript({ target, files: ['/read-again.js'] });
    return (await call())?.page ?? undefined;
  });
}

/** The tab may be closed, or be somewhere else by now, where nothing is ours to read. */
async function inTab<Value>(
  tabId: number,
  work: (target: { readonly tabId: number }) => Promise<Value | undefined>,
): Promise<Value | undefined> {
  try {
    return await work({ tabId });
  } catch (cause) {
    // Each browser has its own words for this; all of them mean "not this page".
    if (cause instanceof Error) {
      return undefined;
    }
    throw cause;
  }
}

/** Runs inside the page, so it may use nothing that is written outside it. */
async function callHere(
  where: string,
  name: keyof InPage,
  args: string,
): Promise<{ readonly isThere: boolean; readonly page?: PageAt | null }> {
  const calls: Record<string, (...args: readonly unknown[]) => Promise<PageAt | undefined>> =
    Reflect.get(globalThis, where) ?? {};
  const call = calls[name];
  try {
    return call
      ? { isThere: true, page: (await call(...JSON.parse(args))) ?? null }
      : { isThere: false };
  } catch (cause) {
    // The browser tells the worker nothing of an error in here.
    reportError(cause);
    return { isThere: true };
  }
}

/**
 * Runs inside the page too. Asks the document through its prototype only, for a
 * page's own elements may hide its methods.
 */
function hintsHere(): Hints {
  const all = (select: string): Element[] => [
    ...Document.prototype.querySelectorAll.call(document, select),
  ];
  const texts = all('script[type="application/ld+json"]').map(
    ({ textContent }) =>
      /"articleBody"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(textContent ?? '')?.[1] ?? '',
  );
  const next = all('a[href], link[rel~="next"]').some((link) =>
    /^(?:2|trang (?:sau|tiếp)|tiếp|next|sau|»|›|>)$|^$/i.test(
      link.matches('[rel~="next"]') ? '' : (link.textContent?.trim().slice(0, 20) ?? '?') || '?',
    ),
  );
  return { stated: Math.max(0, ...texts.map(({ length }) => length)), goesOn: next };
}
