import '#ui/tokens.css';
import '#ui/base.css';
import '#ui/draft/shelf.css';
import '../../panel/panel.css';

import { render } from 'preact';

import { Database } from '#store/database.ts';

import { Library } from '../../panel/Library.tsx';

const root = document.getElementById('app');
if (!root) {
  throw new Error('sidepanel.html has lost its root');
}
render(<Library db={new Database()} />, root);
