import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { PagePicker } from '../picker/page-picker.ts';

/** Put into the page of a tab when its user wants to point at its parts. */
export default defineUnlistedScript(() => {
  new PagePicker((choice) => {
    if (choice) {
      void browser.runtime.sendMessage({ picked: choice });
    }
  });
});
