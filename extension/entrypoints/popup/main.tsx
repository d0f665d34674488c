import '#ui/tokens.css';
import '#ui/base.css';
import '../../popup/popup.css';

import { render } from 'preact';
import { browser } from 'wxt/browser';

import { worker } from '../../call-worker.ts';
import { openLibrary } from '../../popup/open-library.ts';
import { Popup } from '../../popup/Popup.tsx';
import { tabInFront } from '../../popup/tab-in-front.ts';

const root = document.getElementById('app');
if (!root) {
  throw new Error('popup.html has lost its root');
}
render(
  <Popup
    worker={worker}
    findTab={tabInFront}
    version={browser.runtime.getManifest().version}
    close={() => window.close()}
    openLibrary={openLibrary}
    allow={(hosts) => browser.permissions.request({ origins: [...hosts] })}
  />,
  root,
);
