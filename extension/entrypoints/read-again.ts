import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { lookAgain, readTwice } from '#page/second-look.ts';

import { fetchDocument } from '../read-again/fetch-document.ts';
import { IN_PAGE, type InPage } from '../read-again/in-page.ts';

/**
 * Put into the page of a tab when a first look found little, or found that there
 * is more. It only leaves its calls there, for the worker to make.
 */
export default defineUnlistedScript(() => {
  const calls: InPage = {
    lookAgain: async (first) => lookAgain(document, location.href, first),
    readAt: async (address) => {
      const fetched = await fetchDocument(address);
      return fetched && readTwice(fetched.page, fetched.url);
    },
  };
  Object.assign(globalThis, { [IN_PAGE]: calls });
});
