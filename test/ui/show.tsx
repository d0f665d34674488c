import { type ComponentChild, render } from 'preact';
import { onTestFinished } from 'vitest';

import '#ui/tokens.css';
import '#ui/base.css';

/** Draw something on the page until the test ends. */
export function show(drawing: ComponentChild): void {
  const host = document.createElement('main');
  document.body.append(host);
  render(drawing, host);
  onTestFinished(() => {
    render(null, host);
    host.remove();
  });
}
