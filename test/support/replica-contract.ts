import { describe, expect, test } from 'vitest';

import { OWN, type Replica } from '#sync/log.ts';

import { readAll, someEntries, someEntry } from './log-contract.ts';

const ALL = { items: 1000, bytes: 10_000_000 };

/** What every {@link Replica} must do besides being a log. Run it once for each implementation. */
export function replicaContract(name: string, open: () => Promise<Replica>): void {
  describe(name, () => {
    test('a replica that never met a peer stands at the beginning', async () => {
      const replica = await open();

      expect(await replica.progress('portal')).toEqual({ epoch: '', pulled: 0, pushed: 0 });
    });

    test('what a peer sent and how far we have come are kept together', async () => {
      const replica = await open();
      const entries = await someEntries(2);
      const progress = { epoch: 'e', pulled: 7, pushed: 0 };

      await replica.receive('portal', { entries, refusals: [], progress });

      expect(await replica.progress('portal')).toEqual(progress);
      expect((await readAll(replica)).map(({ source }) => source)).toEqual(['portal', 'portal']);
      expect((await replica.after(0, ALL, 'portal')).entries).toEqual([]);
    });

    test('progress with one peer says nothing of another', async () => {
      const replica = await open();
      const progress = { epoch: 'e', pulled: 7, pushed: 3 };

      await replica.receive('portal', { entries: [], refusals: [], progress });

      expect(await replica.progress('extension')).toEqual({ epoch: '', pulled: 0, pushed: 0 });
    });

    test('an entry that came back from a peer stays ours', async () => {
      const replica = await open();
      const entry = await someEntry(1);
      await replica.append([entry], OWN);

      const progress = { epoch: 'e', pulled: 1, pushed: 0 };
      await replica.receive('portal', { entries: [entry], refusals: [], progress });

      expect((await readAll(replica)).map(({ source }) => source)).toEqual([OWN]);
    });

    test('after a restart what came from the peer is offered to it again', async () => {
      const replica = await open();
      const [theirs, ours] = [await someEntry(1), await someEntry(2)];
      const progress = { epoch: 'old', pulled: 5, pushed: 9 };
      await replica.receive('portal', { entries: [theirs], refusals: [], progress });
      await replica.append([ours], OWN);

      await replica.restart('portal', 'new');

      const offered = await replica.after(0, ALL, 'portal');
      expect(offered.entries.map(({ key }) => key)).toEqual([theirs.key, ours.key]);
      expect(await replica.progress('portal')).toEqual({ epoch: 'new', pulled: 0, pushed: 0 });
    });
  });
}
