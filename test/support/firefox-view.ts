import { expect } from '@playwright/test';

import { type FirefoxWindow, PATIENT } from './firefox-window.ts';

type Place = 'popup' | 'sidebar';

/**
 * What the extension shows over or beside a page. It is no tab, and Puppeteer
 * does not know it: what is asked of it goes through Firefox's window.
 */
export class FirefoxView {
  readonly #window: FirefoxWindow;
  readonly #place: Place;

  constructor(window: FirefoxWindow, place: Place) {
    this.#window = window;
    this.#place = place;
  }

  /** Wait until it is open. */
  async opened(): Promise<void> {
    await expect.poll(() => this.text(), PATIENT).not.toBe('');
  }

  /** Wait until it says these words. */
  async says(words: string): Promise<void> {
    await expect.poll(() => this.text(), PATIENT).toContain(words);
  }

  /** All that it says at this moment; empty while it is not there. */
  async text(): Promise<string> {
    return (await this.#inside((view) => view.body?.innerText ?? '', null)) ?? '';
  }

  /** Press a button when it is there. */
  async press(name: string): Promise<void> {
    await this.#click('button', name);
  }

  /** Tick an item of the plan by its letter, when it is there. */
  async tick(letter: string): Promise<void> {
    await this.#click('.item-picker label', `${letter})`);
  }

  /** The letters of the items that are ticked. */
  async ticked(): Promise<readonly string[]> {
    const letters = await this.#inside((view) => {
      const boxes = [...view.querySelectorAll('.item-picker label:has(:checked)')];
      return boxes.map((box) => (box.textContent ?? '').trim().replace(/\).*/s, ''));
    }, null);
    return letters ?? [];
  }

  async #click(selector: string, name: string): Promise<void> {
    const wanted = { selector, name };
    // What it says instead is told when it is never there.
    const clicked = async () => ((await this.#inside(click, wanted)) ? name : await this.text());
    await expect.poll(clicked, PATIENT).toBe(name);
  }

  /** Do something in its page; undefined when it is not open. */
  async #inside<Argument, Value>(
    work: (view: Document, argument: Argument) => Value,
    argument: Argument,
  ): Promise<Value | undefined> {
    const script = `(${work})(content.document, ${JSON.stringify(argument)})`;
    // Messages carry plain data only, and this work gives no other.
    return (await this.#window.run(ask, { script, place: this.#place })) as Value | undefined;
  }
}

/** Runs in the view, with the browser's own means: to the page it is the user who clicks. */
function click(view: Document, { selector, name }: { selector: string; name: string }): boolean {
  const all = [...view.querySelectorAll<HTMLElement>(selector)];
  const found = all.find((each) => each.textContent?.trim().startsWith(name));
  if (!found) {
    return false;
  }
  found.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = found.getBoundingClientRect();
  const mouse = Reflect.get(view.defaultView ?? {}, 'synthesizeMouseEvent').bind(view.defaultView);
  for (const type of ['mousedown', 'mouseup']) {
    mouse(type, left + width / 2, top + height / 2, { button: 0, clickCount: 1 }, {});
  }
  return true;
}

/** Runs in Firefox's window: a script in the view's own process answers by message. */
async function ask({ script, place }: { script: string; place: Place }): Promise<unknown> {
  const inSidebar = () => {
    const page: Document | undefined = Reflect.get(
      document.querySelector('#sidebar') ?? {},
      'contentDocument',
    );
    return page?.querySelector('browser');
  };
  const inPopup = () => {
    const popup = document.querySelector('.webextension-popup-browser');
    // Until its panel is open it is in a frame that is taken away without an answer.
    const isOpen = Reflect.get(popup?.closest('panel') ?? {}, 'state') === 'open';
    return isOpen ? popup : undefined;
  };
  const frame = place === 'popup' ? inPopup() : inSidebar();
  if (!frame) {
    return undefined;
  }
  const messages = Reflect.get(frame, 'messageManager');
  const name = `answer:${crypto.randomUUID()}`;
  return await new Promise((resolve) => {
    messages.addMessageListener(name, function hear({ data }: { data: unknown }) {
      messages.removeMessageListener(name, hear);
      resolve(data);
    });
    const answering = encodeURIComponent(`sendAsyncMessage(${JSON.stringify(name)}, ${script})`);
    messages.loadFrameScript(`data:text/javascript;charset=utf-8,${answering}`, false);
  });
}
