import type { Id } from '#base/id.ts';

/**
 * What people say about a clip: co-edited, so it lies in a Yjs document of its
 * own (`sync/annotation-doc.ts`) and never in the capture.
 */
export type Annotation = {
  readonly clip: Id<'clip'>;
  /** Content items of the plan that people ticked. Suggestions are not kept here. */
  readonly items: readonly Id<'item'>[];
  readonly note: string;
  readonly archived: boolean;
};
