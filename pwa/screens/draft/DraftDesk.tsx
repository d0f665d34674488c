import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { asId, type Id } from '#base/id.ts';
import type { DraftKind } from '#field/draft/kinds.ts';
import type { SubmitProblem } from '#field/draft/submission.ts';
import { plainText } from '#field/draft/text.ts';
import { may } from '#field/unit/role.ts';
import type { DraftSession } from '#store/draft-session.ts';
import { draftParts, readDraft } from '#sync/draft-doc.ts';
import { DraftPaper } from '#ui/draft/DraftPaper.tsx';
import { asPage, asPlainText, contentOf, problemsOf } from '#ui/draft/draft-content.ts';
import { KindPicker } from '#ui/draft/KindPicker.tsx';
import type { Quote } from '#ui/draft/quote-node.ts';
import { SaveLight } from '#ui/draft/SaveLight.tsx';
import { useSettled, useShared } from '#ui/draft/use-draft.ts';
import { useDraftEditor } from '#ui/draft/use-draft-editor.ts';
import { useKeyboardRoom } from '#ui/draft/use-keyboard-room.ts';
import { useWide } from '#ui/draft/use-wide.ts';

import { useDevice } from '../../device.tsx';
import { download } from '../../shell/download.ts';
import { Screen } from '../../shell/Screen.tsx';
import { Items } from './Items.tsx';
import { ShelfPlace } from './ShelfPlace.tsx';
import { Submitting } from './Submitting.tsx';
import { useSaveState } from './use-draft-session.ts';

/** A draft on the desk: the sheet, what it serves, the library beside it, and its way to review. */
export function DraftDesk({
  session,
  onShut,
}: {
  readonly session: DraftSession;
  /** A newer version of the app has written in the draft: it cannot stay open for writing. */
  readonly onShut: () => void;
}): JSX.Element {
  const { log, me, ring } = useDevice();
  const { doc, draft } = session;
  const mayWrite = may(me.member.role, 'write');
  const { editor, isPasteTooLong } = useDraftEditor(doc, { isReadOnly: !mayWrite, onShut });
  const [settled, readNow] = useSettled(doc, () => contentOf(draft, doc, editor?.getJSON()), [
    editor,
  ]);
  const isWide = useWide();
  const wanted = askedFor();
  const [isShelfOpen, setShelfOpen] = useState(wanted !== undefined);
  const [asked, setAsked] = useState(false);
  // What was mended since is not complained of any more.
  const problems = asked ? problemsOf(settled) : [];
  useKeyboardRoom();

  const quote = (quotes: readonly Quote[]) => {
    setShelfOpen(false);
    editor?.chain().focus().insertQuotes(quotes).run();
  };

  return (
    <Screen
      title="Soạn bản thảo"
      actions={<SaveStatus session={session} read={readNow} title={settled.title} />}
    >
      <div class="draft-desk">
        <div class="draft-main">
          <Kind session={session} isReadOnly={!mayWrite} />
          <DraftPaper
            doc={doc}
            editor={editor}
            words={plainText(settled.body)}
            isReadOnly={!mayWrite}
            isPasteTooLong={isPasteTooLong}
            hasShelf={isWide}
            problems={problems}
            onQuote={() => setShelfOpen(true)}
          />
          <Items
            draft={draft}
            doc={doc}
            settled={settled}
            problems={problems}
            mayWrite={mayWrite}
          />
          <Submitting
            log={log}
            me={me}
            draft={draft}
            settled={editor && settled}
            readNow={readNow}
            mayWrite={mayWrite}
            ring={ring}
            problems={problems}
            onAsked={() => setAsked(true)}
            onMend={leadTo}
          />
        </div>
        {mayWrite && (
          <ShelfPlace
            log={log}
            first={wanted}
            isWide={isWide}
            isOpen={isShelfOpen}
            onClose={() => setShelfOpen(false)}
            onQuote={quote}
          />
        )}
      </div>
    </Screen>
  );
}

function Kind({
  session: { draft, doc },
  isReadOnly,
}: {
  readonly session: DraftSession;
  readonly isReadOnly: boolean;
}): JSX.Element {
  const { values } = draftParts(doc);
  const kind = useShared(values, () => readDraft(draft, doc).kind);
  const choose = (next: DraftKind) => values.set('kind', next);
  return <KindPicker kind={kind} isReadOnly={isReadOnly} onChange={choose} />;
}

function SaveStatus({
  session,
  read,
  title,
}: {
  readonly session: DraftSession;
  readonly read: () => Parameters<typeof asPage>[0];
  readonly title: string;
}): JSX.Element {
  const state = useSaveState(session);
  const save = (form: 'txt' | 'html') => {
    const name = `${title.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'bản thảo'}.${form}`;
    const isText = form === 'txt';
    const text = isText ? asPlainText(read()) : asPage(read());
    download(new Blob([text], { type: isText ? 'text/plain' : 'text/html' }), name);
  };
  return <SaveLight state={state} onExport={save} />;
}

/** The clip that the address asks to quote from: `?quote=<clip id>`. */
function askedFor(): Id<'clip'> | undefined {
  const wanted = new URLSearchParams(location.search).get('quote');
  return wanted ? asId<'clip'>(wanted) : undefined;
}

const PLACES: Readonly<Record<SubmitProblem, string>> = {
  'no-title': '#draft-title',
  'no-body': '#draft-body',
  'no-items': '.item-picker input',
};

function leadTo(problem: SubmitProblem): void {
  const place = document.querySelector<HTMLElement>(PLACES[problem]);
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}
