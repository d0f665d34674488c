import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { readOpenPage } from '#page/read-page.ts';
import { lookAgain } from '#page/second-look.ts';

import { fetchDocument } from '../read-again/fetch-document.ts';
import { IN_PAGE, type InPage } from '../read-again/in-page.ts';

/**
 * Put into the page of a tab when a first look found little, or found that there
 * is more. It only leaves its calls there, for the worker to make.
 */
export default defineUnlistedScript(() => {
  const calls: InPage = {
    lookAgain: async (first) => await lookAgain(document, location.href, first),
    readAt: async (address) => {
      const fetched = await fetchDocument(address);
      if (!fetched) {
        return undefined;
      }
      const { page, url } = fetched;
      return await lookAgain(page, url, await readOpenPage(page, url));
    },
  };
  Object.assign(globalThis, { [IN_PAGE]: calls });
});
