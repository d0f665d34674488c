/** Wires the app together. */
import '#ui/tokens.css';
import '#ui/base.css';
import './shell/shell.css';
import './screens/screens.css';

import { render } from 'preact';

import { Database } from '#store/database.ts';

import { App } from './app.tsx';
import { InsecureAddress } from './shell/InsecureAddress.tsx';

const root = document.getElementById('app');
if (!root) {
  throw new Error('index.html has no place for the app');
}
if (window.isSecureContext) {
  render(<App db={new Database()} fetch={window.fetch.bind(window)} />, root);
} else {
  // Without https browsers give a page neither hashes nor locks nor a service worker.
  render(<InsecureAddress />, root);
}
