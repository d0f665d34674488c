import type { BrowserContext, CDPSession } from '@playwright/test';

/** Something that the browser shows or runs. Playwright's types lack `embedderData`. */
export type Target = {
  readonly targetId: string;
  readonly url: string;
  readonly embedderData?: { readonly tabActive?: boolean };
};

/** What a browser shows or runs of one type, e.g. `page` or `service_worker`. */
export async function targets(context: BrowserContext, type: string): Promise<readonly Target[]> {
  const { targetInfos } = await withBrowserSession(context, (session) =>
    session.send('Target.getTargets', { filter: [{ type }] }),
  );
  return targetInfos;
}

/** Speak with the browser itself, and not with one of its pages. */
export async function withBrowserSession<Value>(
  context: BrowserContext,
  use: (session: CDPSession) => Promise<Value>,
): Promise<Value> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) {
    throw new Error('The browser is gone');
  }
  try {
    return await use(session);
  } finally {
    await session.detach();
  }
}
