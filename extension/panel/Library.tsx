import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { Id } from '#base/id.ts';
import { capturesOf, listClips, readClip } from '#store/clips.ts';
import type { Database } from '#store/database.ts';
import { currentLog } from '#store/inbox.ts';
import { useReading } from '#ui/use-live.ts';

import { portalOrigin } from '../trust.ts';
import { Panel } from './Panel.tsx';

/** The panel on this device's own library, which it reads by itself: it needs no worker. */
export function Library({ db }: { readonly db: Database }): JSX.Element {
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<Id<'clip'>>();
  const clips = useReading(async () => await listClips(await currentLog(db), { words }), [words]);
  const opened = useReading(async () => await openClip(db, open), [open]);
  const portal = useReading(async () => await portalOrigin(db), []);
  return (
    <Panel
      words={words}
      onWords={setWords}
      clips={clips}
      opened={opened}
      onOpen={setOpen}
      portal={portal}
    />
  );
}

async function openClip(db: Database, id: Id<'clip'> | undefined) {
  const log = await currentLog(db);
  const clip = id && (await readClip(log, id));
  const [newest] = clip ? await capturesOf(log, clip.id) : [];
  return clip && { clip, paragraphs: newest?.paragraphs ?? [] };
}
