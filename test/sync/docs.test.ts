import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { asId } from '#base/id.ts';
import {
  annotationDocName,
  clipOfDoc,
  readAnnotation,
  writeAnnotation,
} from '#sync/annotation-doc.ts';
import { draftDocName, draftOfDoc, draftParts, readDraft } from '#sync/draft-doc.ts';
import { replaceText } from '#sync/replace-text.ts';

import { holds } from '../support/property.ts';

const CLIP = asId<'clip'>('c1');
const DRAFT = asId<'draft'>('d1');
const [ITEM_A, ITEM_B] = [asId<'item'>('a'), asId<'item'>('b')];

/** Let each document have what the other has, as after a sync. */
function merge(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
}

describe('the annotation of a clip', () => {
  test('says what people ticked, wrote and put away', () => {
    const doc = new Y.Doc();
    writeAnnotation(doc, { items: [ITEM_B, ITEM_A], note: 'Dùng cho quý II', archived: true });
    writeAnnotation(doc, { items: [ITEM_A] });

    expect(readAnnotation(CLIP, doc)).toEqual({
      clip: CLIP,
      items: [ITEM_A],
      note: 'Dùng cho quý II',
      archived: true,
    });
  });

  test('keeps the ticks of two people who tick different items offline', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()];
    writeAnnotation(one, { items: [ITEM_A] });
    writeAnnotation(other, { items: [ITEM_B] });

    merge(one, other);

    expect(readAnnotation(CLIP, one).items).toEqual([ITEM_A, ITEM_B]);
    expect(readAnnotation(CLIP, other)).toEqual(readAnnotation(CLIP, one));
  });

  test('keeps what two people added to one note offline, once each', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()];
    writeAnnotation(one, { note: 'Dùng cho quý II' });
    merge(one, other);

    writeAnnotation(one, { note: 'Gấp! Dùng cho quý II' });
    writeAnnotation(other, { note: 'Dùng cho quý II, có ảnh' });
    merge(one, other);

    expect(readAnnotation(CLIP, one).note).toBe('Gấp! Dùng cho quý II, có ảnh');
  });

  test('writes nothing when nothing differs', () => {
    const doc = new Y.Doc();
    writeAnnotation(doc, { items: [ITEM_A], note: 'x' });
    let updates = 0;
    doc.on('update', () => {
      updates += 1;
    });

    writeAnnotation(doc, { items: [ITEM_A], note: 'x' });
    writeAnnotation(doc, {});

    expect(updates).toBe(0);
  });

  test('is named after its clip, and other documents are not annotations', () => {
    expect(clipOfDoc(annotationDocName(CLIP))).toBe(CLIP);
    expect(clipOfDoc(draftDocName(DRAFT))).toBeUndefined();
  });
});

describe('a draft', () => {
  test('is read as lists show it', () => {
    const doc = new Y.Doc();
    const { title, sapo, body, items, values } = draftParts(doc);
    title.insert(0, 'Tập huấn');
    sapo.insert(0, 'Sáng nay');
    values.set('kind', 'feature');
    items.set(ITEM_A, true);
    items.set(ITEM_B, false);
    const paragraph = new Y.XmlElement('paragraph');
    const words = new Y.XmlText();
    body.insert(0, [paragraph, new Y.XmlElement('paragraph')]);
    // A newer app may put in things that have no words: Yjs knows hooks, its types do not.
    const unknown = new Y.XmlHook('later') as unknown as Y.XmlElement;
    paragraph.insert(0, [words, new Y.XmlElement('hardBreak'), unknown]);
    words.insert(0, 'Nhà trường ');
    words.insert(words.length, 'tập huấn', { bold: {} });
    words.insertEmbed(words.length, { image: 1 });

    expect(readDraft(DRAFT, doc)).toEqual({
      draft: DRAFT,
      kind: 'feature',
      title: 'Tập huấn',
      sapo: 'Sáng nay',
      words: 'Nhà trường tập huấn',
      items: [ITEM_A],
      archived: false,
    });
  });

  test('of a kind this version does not know is shown as news', () => {
    const doc = new Y.Doc();
    draftParts(doc).values.set('kind', 'hologram');
    expect(readDraft(DRAFT, doc).kind).toBe('news');
  });

  test('is named after itself, and annotations are not drafts', () => {
    expect(draftOfDoc(draftDocName(DRAFT))).toBe(DRAFT);
    expect(draftOfDoc(annotationDocName(CLIP))).toBeUndefined();
  });
});

describe('replacing a text', () => {
  test('gives the wanted text, whatever stood there', () => {
    holds(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = new Y.Doc().getText('title');
        text.insert(0, before);
        replaceText(text, after);
        expect(text.toString()).toBe(after);
      }),
    );
  });

  test('keeps what another person changed elsewhere in it', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()];
    one.getText('title').insert(0, 'Trường mở lớp');
    merge(one, other);

    replaceText(one.getText('title'), 'Trường A mở lớp');
    replaceText(other.getText('title'), 'Trường mở lớp học');
    merge(one, other);

    expect(one.getText('title').toString()).toBe('Trường A mở lớp học');
  });

  test('of a text that stands in no document is a mistake', () => {
    const loose = new Y.Text();
    expect(() => replaceText(loose, '')).toThrow('outside any document');
  });
});
