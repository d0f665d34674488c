import '#ui/draft/draft.css';

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { asId } from '#base/id.ts';
import { readDraftRow } from '#store/drafts.ts';
import { isWritable } from '#ui/draft/schema-gate.ts';
import { useReading } from '#ui/use-live.ts';

import { useDevice } from '../device.tsx';
import { Screen } from '../shell/Screen.tsx';
import { DraftDesk } from './draft/DraftDesk.tsx';
import { NewerDraft } from './draft/NewerDraft.tsx';
import { useDraftSession } from './draft/use-draft-session.ts';

/** A draft, open for writing. One that this device does not have yet opens when it arrives. */
export function DraftScreen({ id }: { id: string }): JSX.Element {
  const { log } = useDevice();
  const draft = asId<'draft'>(id);
  const known = useReading(async () => [await readDraftRow(log, draft)], [log, draft]);

  if (!known) {
    return <p aria-busy="true">Đang mở bản thảo…</p>;
  }
  return known[0] ? <OpenDraft key={draft} id={id} /> : <UnknownDraft />;
}

function OpenDraft({ id }: { readonly id: string }): JSX.Element {
  const { log, ring } = useDevice();
  const session = useDraftSession(log, asId<'draft'>(id), ring);
  const [isNewer, setNewer] = useState(false);
  useEffect(() => setNewer(session !== undefined && !isWritable(session.doc)), [session]);

  if (!session) {
    return <p aria-busy="true">Đang mở bản thảo…</p>;
  }
  return isNewer || !isWritable(session.doc) ? (
    <NewerDraft draft={session.draft} doc={session.doc} />
  ) : (
    <DraftDesk session={session} onShut={() => setNewer(true)} />
  );
}

function UnknownDraft(): JSX.Element {
  return (
    <Screen title="Chưa có bản thảo này">
      <p>
        Máy này chưa có bản thảo đó. Nếu nó vừa được viết trên máy khác, xin chờ máy nối với cổng;
        có nó thì trang này tự mở.
      </p>
      <p>
        <a class="button" href="/drafts">
          Về danh sách bản thảo
        </a>
      </p>
    </Screen>
  );
}
