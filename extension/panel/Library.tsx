import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

import type { Id } from '#base/id.ts';
import { capturesOf, listClips, readClip } from '#store/clips.ts';
import type { Database } from '#store/database.ts';
import { currentLog } from '#store/inbox.ts';
import { LibrarySearch } from '#store/search/library-search.ts';
import { useFound } from '#ui/clip/use-found.ts';
import { useReading } from '#ui/use-live.ts';

import { portalOrigin } from '../trust.ts';
import { Panel } from './Panel.tsx';

/** How many clips are listed. */
const MOST = 60;

/** The panel on this device's own library. Only its search has a worker. */
export function Library({ db }: { readonly db: Database }): JSX.Element {
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<Id<'clip'>>();
  const clips = useReading(async () => await listClips(await currentLog(db)), []);
  const wanted = words.trim() === '' ? undefined : { words, isTyping: true, most: MOST };
  const { answer } = useFound(useSearch(db), wanted);
  const opened = useReading(async () => await openClip(db, open), [open]);
  const portal = useReading(async () => await portalOrigin(db), []);
  return (
    <Panel
      words={words}
      onWords={setWords}
      clips={clips}
      answer={wanted && answer}
      opened={opened}
      onOpen={setOpen}
      portal={portal}
    />
  );
}

/** The search of the workspace that clips go to now. */
function useSearch(db: Database): LibrarySearch | undefined {
  const ws = useReading(async () => (await currentLog(db)).ws, []);
  const search = useMemo(
    () => (ws === undefined ? undefined : new LibrarySearch(startWorker, { name: db.name, ws })),
    [db, ws],
  );
  useEffect(() => () => search?.close(), [search]);
  return search;
}

function startWorker(): Worker {
  return new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
}

async function openClip(db: Database, id: Id<'clip'> | undefined) {
  const log = await currentLog(db);
  const clip = id && (await readClip(log, id));
  const [newest] = clip ? await capturesOf(log, clip.id) : [];
  return clip && { clip, paragraphs: newest?.paragraphs ?? [] };
}
