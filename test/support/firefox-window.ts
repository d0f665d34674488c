import type { Browser } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';

/** For what a busy machine does late. */
export const PATIENT = { timeout: 20_000 };

type Connection = BidiBrowser['connection'];

/**
 * Firefox's own window, in which scripts may do all that Firefox itself may.
 * The toolbar, the popup and an extension's database lie in no page, and are
 * reached only from here. Needs `--remote-allow-system-access`.
 */
export class FirefoxWindow {
  readonly #connection: Connection;
  readonly #context: string;

  private constructor(connection: Connection, context: string) {
    this.#connection = connection;
    this.#context = context;
  }

  static async of(browser: Browser): Promise<FirefoxWindow> {
    if (!(browser instanceof BidiBrowser)) {
      throw new Error('Firefox is driven over WebDriver BiDi');
    }
    // Firefox's own word, which the protocol's types do not know.
    const windows = { maxDepth: 0, 'moz:scope': 'chrome' };
    const { result } = await browser.connection.send('browsingContext.getTree', windows);
    const [window] = result.contexts;
    if (!window) {
      throw new Error('Firefox has no window');
    }
    return new FirefoxWindow(browser.connection, window.context);
  }

  /** Do something in the window. The work is sent as text: it may use nothing written outside it. */
  async run<Argument, Value>(
    work: (argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Value> {
    const { result } = await this.#connection.send('script.callFunction', {
      functionDeclaration: `async (given) => JSON.stringify([await (${work})(JSON.parse(given)[0])])`,
      arguments: [{ type: 'string', value: JSON.stringify([argument]) }],
      target: { context: this.#context },
      awaitPromise: true,
    });
    if (result.type !== 'success' || result.result.type !== 'string') {
      throw new Error(`Firefox's window: ${JSON.stringify(result)}`);
    }
    return JSON.parse(result.result.value)[0];
  }
}
