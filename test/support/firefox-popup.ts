import { expect } from '@playwright/test';

import { type FirefoxWindow, PATIENT } from './firefox-window.ts';

/**
 * The popup that a click on the extension's button has opened. It is no tab, and
 * Puppeteer does not know it: what is asked of it goes through Firefox's window.
 */
export class FirefoxPopup {
  readonly #window: FirefoxWindow;

  constructor(window: FirefoxWindow) {
    this.#window = window;
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
    return (await this.#inside((popup) => popup.body?.innerText ?? '', null)) ?? '';
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
    const letters = await this.#inside((popup) => {
      const boxes = [...popup.querySelectorAll('.item-picker label:has(:checked)')];
      return boxes.map((box) => (box.textContent ?? '').trim().replace(/\).*/s, ''));
    }, null);
    return letters ?? [];
  }

  async close(): Promise<void> {
    await this.#window.run(async () => {
      const panel = document.querySelector('.webextension-popup-browser')?.closest('panel');
      if (panel) {
        const hidden = new Promise((done) => {
          panel.addEventListener('popuphidden', done, { once: true });
        });
        Reflect.get(panel, 'hidePopup').call(panel);
        await hidden;
      }
    }, null);
  }

  async #click(selector: string, name: string): Promise<void> {
    const click = () =>
      this.#inside(
        (popup, wanted) => {
          const all = [...popup.querySelectorAll<HTMLElement>(wanted.selector)];
          const found = all.find((each) => each.textContent?.trim().startsWith(wanted.name));
          found?.click();
          return found !== undefined;
        },
        { selector, name },
      );
    // What it says instead is told when it is never there.
    const clicked = async () => ((await click()) ? name : await this.text());
    await expect.poll(clicked, PATIENT).toBe(name);
  }

  /** Do something in the popup's page; undefined when no popup is open. */
  async #inside<Argument, Value>(
    work: (popup: Document, argument: Argument) => Value,
    argument: Argument,
  ): Promise<Value | undefined> {
    const script = `(${work})(content.document, ${JSON.stringify(argument)})`;
    // Messages carry plain data only, and this work gives no other.
    return (await this.#window.run(askPopup, script)) as Value | undefined;
  }
}

/** Runs in Firefox's window: a script in the popup's own process answers by message. */
async function askPopup(script: string): Promise<unknown> {
  const popup = document.querySelector('.webextension-popup-browser');
  const panel = popup?.closest('panel');
  // Until its panel is open the popup is in a frame that is taken away without an answer.
  if (!popup || !panel || Reflect.get(panel, 'state') !== 'open') {
    return undefined;
  }
  const messages = Reflect.get(popup, 'messageManager');
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
