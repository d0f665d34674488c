/**
 * How a draft lies in its Yjs document (`draft:<id>`):
 *
 * - `title` and `sapo`: texts, so that two people can edit them at once
 * - `body`: the XML fragment that the editor binds to
 * - `items`: a map whose keys are the ticked items
 * - `m`: single values (kind, archived)
 */
import * as v from 'valibot';
import * as Y from 'yjs';

import { asId, type Id } from '#base/id.ts';
import { type DraftKind, draftKind } from '#field/draft/kinds.ts';

/** A draft as lists show it. */
export type DraftView = {
  readonly draft: Id<'draft'>;
  readonly kind: DraftKind;
  readonly title: string;
  readonly sapo: string;
  /** The words of the body, one line a block. */
  readonly words: string;
  readonly items: readonly Id<'item'>[];
  readonly archived: boolean;
};

/** The document's name in a log. */
export function draftDocName(draft: Id<'draft'>): string {
  return `draft:${draft}`;
}

/** The draft a document holds; undefined when it is a document of another kind. */
export function draftOfDoc(doc: string): Id<'draft'> | undefined {
  return doc.startsWith('draft:') ? asId<'draft'>(doc.slice('draft:'.length)) : undefined;
}

/** The parts of a draft that an editor binds to. */
export function draftParts(doc: Y.Doc) {
  return {
    title: doc.getText('title'),
    sapo: doc.getText('sapo'),
    body: doc.getXmlFragment('body'),
    items: doc.getMap<boolean>('items'),
    values: doc.getMap('m'),
  };
}

/** What the document says, for lists and search. */
export function readDraft(draft: Id<'draft'>, doc: Y.Doc): DraftView {
  const { title, sapo, body, items, values } = draftParts(doc);
  const kind = v.safeParse(draftKind, values.get('kind'));
  return {
    draft,
    kind: kind.success ? kind.output : 'news',
    title: title.toString(),
    sapo: sapo.toString(),
    words: wordsOf(body),
    items: [...items.entries()]
      .filter(([, ticked]) => ticked === true)
      .map(([item]) => asId<'item'>(item))
      .toSorted(),
    archived: values.get('archived') === true,
  };
}

function wordsOf(node: Y.XmlFragment): string {
  return node
    .toArray()
    .map(wordsOfChild)
    .filter((words) => words !== '')
    .join(node instanceof Y.XmlElement ? '' : '\n');
}

function wordsOfChild(child: unknown): string {
  if (child instanceof Y.XmlText) {
    const pieces: unknown[] = child.toDelta().map(({ insert }: { insert: unknown }) => insert);
    return pieces.filter((piece) => typeof piece === 'string').join('');
  }
  return child instanceof Y.XmlFragment ? wordsOf(child) : '';
}
