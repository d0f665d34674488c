/**
 * The exchange between two replicas on one machine, over a port: the PWA's page
 * and the extension's worker. No network, and the same messages as over HTTP.
 *
 * The bytes travel as base64 inside JSON, because Firefox's and older Chrome's
 * extension ports carry nothing else.
 */
import * as v from 'valibot';

import { fromBase64, toBase64 } from '#base/bytes.ts';
import type { ExchangeAnswer, ExchangeRequest } from '#sync/message.ts';
import { decodeAnswer, decodeRequest, encodeMessage, MessageError } from '#sync/message.ts';
import type { Peer } from '#sync/peer.ts';
import { PeerError } from '#sync/peer.ts';

/** What we need of a `MessagePort` or an extension's port. */
export type Port = {
  send(message: unknown): void;
  /** Called with each message that arrives. */
  listen(onMessage: (message: unknown) => void): void;
  /** Called when the other end is gone: no answer will come any more. */
  onGone(callback: () => void): void;
};

const question = v.object({
  id: v.number(),
  call: v.picklist(['exchange', 'chunk']),
  workspace: v.string(),
  body: v.string(),
});
type Question = v.InferOutput<typeof question>;

const reply = v.object({
  re: v.number(),
  body: v.optional(v.string()),
  problem: v.optional(v.picklist(['update-app', 'not-a-portal', 'forbidden', 'unreachable'])),
});
type Reply = v.InferOutput<typeof reply>;

/** What answers questions at the far end of a port. */
export type PortHost = {
  exchange(workspace: string, request: ExchangeRequest): Promise<ExchangeAnswer>;
  chunk(workspace: string, hash: string): Promise<Uint8Array | undefined>;
};

/** A workspace at the far end of a port. */
export function portPeer(
  name: string,
  workspace: string,
  port: Port,
): Peer & { readonly chunk: (hash: string) => Promise<Uint8Array | undefined> } {
  const waiting = new Map<number, (answer: Reply | undefined) => void>();
  let asked = 0;
  let isGone = false;

  port.listen((message) => {
    const parsed = v.safeParse(reply, message);
    if (parsed.success) {
      waiting.get(parsed.output.re)?.(parsed.output);
      waiting.delete(parsed.output.re);
    }
  });
  port.onGone(() => {
    isGone = true;
    for (const settle of waiting.values()) {
      settle(undefined);
    }
    waiting.clear();
  });

  async function ask(call: Question['call'], body: string): Promise<string> {
    if (isGone) {
      throw new PeerError('unreachable');
    }
    asked += 1;
    const id = asked;
    const answer = await new Promise<Reply | undefined>((resolve) => {
      waiting.set(id, resolve);
      port.send({ id, call, workspace, body } satisfies Question);
    });
    if (answer?.body === undefined) {
      throw new PeerError(answer?.problem ?? 'unreachable');
    }
    return answer.body;
  }

  return {
    name,
    exchange: async (request) =>
      decodeAnswer(fromBase64(await ask('exchange', toBase64(encodeMessage(request))))),
    chunk: async (hash) => {
      const body = await ask('chunk', hash);
      return body === '' ? undefined : fromBase64(body);
    },
  };
}

/**
 * Answer the questions that come over a port.
 *
 * @param report - Told of what the host threw and no answer can explain. The
 *   asker is told all the same: it must not wait for ever.
 */
export function hostPort(port: Port, host: PortHost, report: (cause: unknown) => void): void {
  port.listen((message) => {
    const parsed = v.safeParse(question, message);
    if (parsed.success) {
      void answerQuestion(parsed.output, host, report).then((answer) => port.send(answer));
    }
  });
}

async function answerQuestion(
  { id, call, workspace, body }: Question,
  host: PortHost,
  report: (cause: unknown) => void,
): Promise<Reply> {
  try {
    return { re: id, body: await run(call, workspace, body, host) };
  } catch (cause) {
    if (cause instanceof MessageError) {
      return { re: id, problem: cause.isOtherVersion ? 'update-app' : 'not-a-portal' };
    }
    if (cause instanceof PeerError && cause.problem === 'forbidden') {
      return { re: id, problem: 'forbidden' };
    }
    report(cause);
    return { re: id, problem: 'unreachable' };
  }
}

async function run(
  call: Question['call'],
  workspace: string,
  body: string,
  host: PortHost,
): Promise<string> {
  if (call === 'exchange') {
    const answer = await host.exchange(workspace, decodeRequest(fromBase64(body)));
    return toBase64(encodeMessage(answer));
  }
  const bytes = await host.chunk(workspace, body);
  return bytes ? toBase64(bytes) : '';
}
