/**
 * How the annotation of a clip lies in its Yjs document (`clip:<id>`).
 *
 * Ticked items are keys of a map, so that two people who tick different items
 * offline keep both.
 */
import type * as Y from 'yjs';

import { asId, type Id } from '#base/id.ts';
import type { Annotation } from '#field/clip/annotation.ts';
import { replaceText } from '#sync/replace-text.ts';

/** The document's name in a log. */
export function annotationDocName(clip: Id<'clip'>): string {
  return `clip:${clip}`;
}

/** The clip a document annotates; undefined when it is a document of another kind. */
export function clipOfDoc(doc: string): Id<'clip'> | undefined {
  return doc.startsWith('clip:') ? asId<'clip'>(doc.slice('clip:'.length)) : undefined;
}

/** What the document says. Whatever others have put in it, the answer has the right shape. */
export function readAnnotation(clip: Id<'clip'>, doc: Y.Doc): Annotation {
  const items = [...doc.getMap('items').entries()];
  return {
    clip,
    items: items
      .filter(([, ticked]) => ticked === true)
      .map(([item]) => asId<'item'>(item))
      .toSorted(),
    note: doc.getText('note').toString(),
    archived: doc.getMap('m').get('archived') === true,
  };
}

/** Change what the document says, as one update. Only what differs is written. */
export function writeAnnotation(
  doc: Y.Doc,
  change: Partial<Pick<Annotation, 'items' | 'note' | 'archived'>>,
): void {
  doc.transact(() => {
    if (change.items) {
      tickOnly(doc.getMap('items'), change.items);
    }
    if (change.note !== undefined) {
      replaceText(doc.getText('note'), change.note);
    }
    if (change.archived !== undefined) {
      doc.getMap('m').set('archived', change.archived);
    }
  });
}

function tickOnly(ticks: Y.Map<unknown>, items: readonly string[]): void {
  for (const item of ticks.keys()) {
    if (!items.includes(item)) {
      ticks.delete(item);
    }
  }
  for (const item of items) {
    if (ticks.get(item) !== true) {
      ticks.set(item, true);
    }
  }
}
