import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { readOpenPage } from '#page/read-page.ts';

import type { PageRead } from '../read-tab.ts';

/**
 * Put into the page of a tab when its user asks for it. Its answer is plain
 * data, for nothing else can leave the page.
 */
// biome-ignore lint/nursery/noMisusedPromises: the browser waits for the script's answer
export default defineUnlistedScript(async (): Promise<PageRead> => {
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType)) {
    return { problem: 'not-html' };
  }
  try {
    return { reading: await readOpenPage(document, location.href) };
  } catch (cause) {
    // The browser tells the worker nothing of an error in here: it must be an answer.
    reportError(cause);
    return { problem: 'broken-reader' };
  }
});
