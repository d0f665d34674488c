import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { asId } from '#base/id.ts';
import { type DoneMark, readWork, workDocName, writeWork } from '#sync/plan-work-doc.ts';

const MARK: DoneMark = {
  note: 'Báo cáo số 05',
  by: { member: 'm1', name: 'Người dùng mẫu 1' },
  at: Date.parse('2026-03-05T09:00:00+07:00'),
};

function merge(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
}

test('what two people mark as done offline is all done', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  writeWork(one, 'task-1', MARK);
  writeWork(one, 'task-2', MARK);
  writeWork(other, 'task-2', { ...MARK, note: '' });
  writeWork(other, 'task-3', MARK);

  merge(one, other);

  expect([...readWork(one).keys()].toSorted()).toEqual(['task-1', 'task-2', 'task-3']);
  expect(readWork(one).get('task-1')).toEqual(MARK);
  expect(readWork(other)).toEqual(readWork(one));
});

test('a mark taken back is gone everywhere', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  writeWork(one, 'task-1', MARK);
  merge(one, other);
  writeWork(other, 'task-1', undefined);
  merge(one, other);

  expect(readWork(one).size).toBe(0);
});

test('what is no mark is left out', () => {
  const doc = new Y.Doc();
  doc.getMap('done').set('task-1', true);
  writeWork(doc, 'task-2', MARK);

  expect([...readWork(doc).keys()]).toEqual(['task-2']);
  expect(workDocName(asId('p1'))).toBe('work:p1');
});
