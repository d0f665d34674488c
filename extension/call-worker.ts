/** Carries the calls of `calls.ts` between the extension's pages and its worker. */
import { browser } from 'wxt/browser';

import { CallError, type Calls } from './calls.ts';

/** The calls, as the popup makes them. */
export const worker: Calls = {
  pointed: (tabId) => call('pointed', tabId),
  look: (target) => call('look', target),
  readAt: (where) => call('readAt', where),
  pick: (tabId) => call('pick', tabId),
  forget: (address) => call('forget', address),
  keep: (page) => call('keep', page),
  files: (clip) => call('files', clip),
  fetchAgain: (which) => call('fetchAgain', which),
  stop: (ids) => call('stop', ids),
  postAt: (address) => call('postAt', address),
  recordPost: (request) => call('recordPost', request),
  takeBackPost: (record) => call('takeBackPost', record),
  bond: () => call('bond', undefined),
  decide: (answer) => call('decide', answer),
};

type Answer = { readonly value?: unknown; readonly failure?: string };

async function call<Name extends keyof Calls>(
  name: Name,
  argument: unknown,
): Promise<Awaited<ReturnType<Calls[Name]>>> {
  const answer = await send({ call: name, argument });
  if (!answer || answer.failure !== undefined) {
    throw new CallError(answer?.failure ?? 'no answer');
  }
  // The other end of this call is `answerCalls` of the same build.
  return answer.value as Awaited<ReturnType<Calls[Name]>>;
}

/** How often a call is made again when the worker dies over it. Every call may be repeated. */
const TRIES = 3;

async function send(message: object, tries = TRIES): Promise<Answer | undefined> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch (cause) {
    if (tries > 1) {
      return await send(message, tries - 1);
    }
    throw new CallError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Answer the calls, in the worker. */
export function answerCalls(calls: Calls): void {
  browser.runtime.onMessage.addListener((message, sender, reply) => {
    const name = nameOf(message);
    // Content scripts run beside hostile pages: calls come from our own pages only.
    if (!name || !sender.url?.startsWith(browser.runtime.getURL('/'))) {
      return undefined;
    }
    const run: (argument: never) => Promise<unknown> = calls[name];
    void run(message.argument as never).then(
      (value) => reply({ value } satisfies Answer),
      (cause: unknown) => {
        reply({ failure: String(cause) } satisfies Answer);
        reportError(cause);
      },
    );
    return true;
  });
}

const NAMES: Record<keyof Calls, true> = {
  pointed: true,
  look: true,
  readAt: true,
  pick: true,
  forget: true,
  keep: true,
  stop: true,
  files: true,
  fetchAgain: true,
  postAt: true,
  recordPost: true,
  takeBackPost: true,
  bond: true,
  decide: true,
};

function nameOf(message: { readonly call?: unknown }): keyof Calls | undefined {
  return Object.keys(NAMES).find((name): name is keyof Calls => name === message?.call);
}
