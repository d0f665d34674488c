/**
 * The bridge's end in the portal's page: it carries questions from a page's
 * MessagePort to the worker, and the answers back.
 *
 * It keeps nothing and decides nothing but who its page is. Whatever a page
 * sends, only a greeting with a port from the page's own window is heard.
 */
import * as v from 'valibot';

import { type BridgeCall, recorder, welcome } from './bridge-calls.ts';

const greeting = v.object({
  type: v.literal('cchc:hello'),
  workspace: v.string(),
  recorder: v.exactOptional(recorder),
});
type Greeting = Omit<v.InferOutput<typeof greeting>, 'type'>;
const numbered = v.object({ id: v.number() });

/** How often a question is asked again when the worker dies over it. */
const TRIES = 3;

/** What the relay needs of the browser, so that tests can be one. */
export type RelayWays = {
  /** Ask the worker. Rejects when it died, or when this extension is no longer there. */
  ask(call: BridgeCall): Promise<unknown>;
  /** Whether the extension is still the one that put this script here. */
  isAlive(): boolean;
};

/** What the relay says to its page. Answers to questions are passed on as they are. */
export type RelayMessage =
  | { readonly type: 'ready'; readonly version: string }
  | { readonly type: 'changed' }
  | { readonly type: 'gone' };

/** A page that has greeted us. */
export class Relay {
  readonly #port: MessagePort;
  readonly #greeting: Greeting;
  readonly #ways: RelayWays;
  #isWelcome = false;

  private constructor(port: MessagePort, greeted: Greeting, ways: RelayWays) {
    this.#port = port;
    this.#greeting = greeted;
    this.#ways = ways;
    port.onmessage = ({ data }) => void this.#carry(data);
  }

  /** Take up a page's greeting; undefined when the message is something else. */
  static greet(event: MessageEvent, ways: RelayWays): Relay | undefined {
    const isOwnPage = event.source === window && event.origin === location.origin;
    const parsed = v.safeParse(greeting, event.data);
    const [port] = event.ports;
    if (!isOwnPage || !parsed.success || !port) {
      return undefined;
    }
    const relay = new Relay(port, greetingIn(parsed.output), ways);
    void relay.#introduce();
    return relay;
  }

  /** Tell the page that there is something new, or greet again if it was not welcome before. */
  async poke(): Promise<void> {
    if (this.#isWelcome) {
      this.#say({ type: 'changed' });
    } else {
      await this.#introduce();
    }
  }

  async #introduce(): Promise<void> {
    const answer = await this.#ask({ bridge: 'hello', ...this.#greeting });
    const parsed = v.safeParse(welcome, answer);
    if (parsed.success) {
      this.#isWelcome = true;
      this.#say({ type: 'ready', version: parsed.output.version });
    }
  }

  async #carry(question: unknown): Promise<void> {
    const parsed = v.safeParse(numbered, question);
    if (parsed.success && this.#isWelcome) {
      const answer = await this.#ask({ bridge: 'question', question });
      // Without a body the page takes it as "unreachable", and tries again later.
      this.#port.postMessage(answer ?? { re: parsed.output.id });
    }
  }

  /** Every question may be repeated: the exchange is made so. */
  async #ask(call: BridgeCall): Promise<unknown> {
    for (let tries = 0; tries < TRIES && this.#ways.isAlive(); tries += 1) {
      try {
        return await this.#ways.ask(call);
      } catch (cause) {
        if (!(cause instanceof Error)) {
          throw cause;
        }
        // The worker was killed over the question, or the extension has been updated.
      }
    }
    if (!this.#ways.isAlive()) {
      this.#leave();
    }
    return undefined;
  }

  /** A new version has taken over: this script is dead, and must not stand in its way. */
  #leave(): void {
    this.#say({ type: 'gone' });
    this.#port.close();
  }

  #say(message: RelayMessage): void {
    this.#port.postMessage(message);
  }
}

function greetingIn({ type: _, ...greeted }: v.InferOutput<typeof greeting>): Greeting {
  return greeted;
}
