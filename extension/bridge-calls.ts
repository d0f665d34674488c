/** What crosses between the relay in a portal's page and the worker. */
import * as v from 'valibot';

/** Who works in the portal's page, and may record posts for their unit. */
export const recorder = v.object({
  member: v.object({ id: v.string(), name: v.string() }),
  unit: v.object({ id: v.string(), name: v.string() }),
});
export type Recorder = v.InferOutput<typeof recorder>;

/** What a relay asks of the worker on behalf of its page. */
export const bridgeCall = v.variant('bridge', [
  v.object({
    bridge: v.literal('hello'),
    workspace: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    recorder: v.exactOptional(recorder),
  }),
  v.object({ bridge: v.literal('question'), question: v.unknown() }),
]);
export type BridgeCall = v.InferOutput<typeof bridgeCall>;

/** The answer to a greeting. A page that may not have the clips gets none. */
export const welcome = v.object({ version: v.string() });
export type Welcome = v.InferOutput<typeof welcome>;

/** What the worker tells relays: there is something new to ask for. */
export const CHANGED = { bridge: 'changed' } as const;
