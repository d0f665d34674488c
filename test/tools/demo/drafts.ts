import * as Y from 'yjs';

import { canonicalJson } from '#base/canonical-json.ts';
import { asId } from '#base/id.ts';
import type { Submission } from '#field/draft/submission.ts';
import type { Block } from '#field/draft/text.ts';
import { draftDocName, draftParts } from '#sync/draft-doc.ts';
import { type KeyedEntry, keyed } from '#sync/entry.ts';

/** A draft as its editor writes it: what a submission of it would freeze. */
export async function draftEntry(
  text: Pick<Submission, 'draft' | 'kind' | 'title' | 'sapo' | 'items' | 'body'>,
): Promise<KeyedEntry> {
  const doc = new Y.Doc();
  const { title, sapo, body, items, values } = draftParts(doc);
  title.insert(0, text.title);
  sapo.insert(0, text.sapo);
  body.insert(0, text.body.content.map(nodeOf));
  for (const item of text.items) {
    items.set(item, true);
  }
  values.set('kind', text.kind);
  const payload = Y.encodeStateAsUpdate(doc).slice();
  return await keyed({ kind: 'y', doc: draftDocName(asId<'draft'>(text.draft)), payload });
}

/** Sample texts hold only paragraphs and quotes. */
function nodeOf(block: Block): Y.XmlElement {
  const node = new Y.XmlElement(block.type);
  if (block.type === 'quote') {
    // One attribute holds the whole source, as in the editor: two devices must not mix two sources.
    node.setAttribute('source', canonicalJson(block.attrs));
  }
  if (block.type === 'quote' || block.type === 'paragraph') {
    const words = (block.content ?? []).map((piece) => (piece.type === 'text' ? piece.text : ''));
    node.insert(0, [new Y.XmlText(words.join(''))]);
  }
  return node;
}
