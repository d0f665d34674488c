import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { Bond, Calls, Look, Tab } from '../calls.ts';
import { CallError } from '../calls.ts';
import { AskingPortal } from './AskingPortal.tsx';
import { Failure } from './Failure.tsx';
import { FilesNotice, wordsFor } from './FilesNotice.tsx';
import { listItems } from './list-items.ts';
import { orUndefined } from './or-undefined.ts';
import { PageClip } from './PageClip.tsx';
import { RecordPost } from './RecordPost.tsx';
import { Unfinished } from './Unfinished.tsx';
import { sendSafely, sendUnsent } from './unsent.ts';

/** Well below the half minute of rest after which browsers kill a worker. */
const KEEP_AWAKE_MS = 20_000;

/** While pages are being kept, their number is asked for this often. */
const SOON_MS = 1000;

type PopupProps = {
  readonly worker: Calls;
  readonly findTab: () => Promise<Tab>;
  readonly version: string;
  readonly close: () => void;
  readonly openLibrary: () => Promise<void>;
  readonly allow: (hosts: readonly string[]) => Promise<boolean>;
};

type View =
  | { readonly state: 'reading' }
  | {
      readonly state: 'seen';
      /** Names the click in this popup, also when it has to be made twice. */
      readonly id: string;
      readonly tab: Tab;
      readonly look: Look;
    }
  | { readonly state: 'failed'; readonly reason: string };

/** What opens at a click on the button: the page in front, and the way to keep it. */
export function Popup({
  worker,
  findTab,
  version,
  close,
  openLibrary,
  allow,
}: PopupProps): JSX.Element {
  const [view, setView] = useState<View>({ state: 'reading' });
  const [bond, setBond] = useState<Bond>();

  const read = async () => {
    setView({ state: 'reading' });
    setView(await seen(findTab, worker));
  };
  const countAgain = async () => setBond(await orUndefined(worker.bond()));
  const items = listItems(worker, () => void countAgain());
  useEffect(() => {
    void read();
    void countAgain();
    void orUndefined(sendUnsent(worker.keep)).then(countAgain);
    // While the popup is open the worker stays awake: a click must find it running.
    const awake = setInterval(() => void countAgain(), KEEP_AWAKE_MS);
    return () => clearInterval(awake);
  }, []);
  useEffect(() => {
    const isBusy = bond && (bond.keeping > 0 || wordsFor(bond.toCome) !== '');
    const soon = isBusy ? setTimeout(() => void countAgain(), SOON_MS) : undefined;
    return () => clearTimeout(soon);
  }, [bond]);

  return (
    <>
      <header class="popup-bar">
        <button type="button" class="plain" onClick={() => void openLibrary().then(close)}>
          Thư viện
        </button>
        {bond && <Waiting bond={bond} />}
      </header>
      <main class="popup">
        {bond?.asking && (
          <AskingPortal
            origin={bond.asking}
            onAnswer={(answer) => void worker.decide(answer).then(countAgain)}
          />
        )}
        {bond && (
          <Unfinished
            bond={bond}
            onStop={(ids) => void items.stop(ids)}
            onRetry={(unread) => void items.retry(unread, 'tab' in view ? view.tab : undefined)}
            onBookmark={(unread) => void items.bookmark(unread)}
          />
        )}
        {view.state === 'reading' && <p aria-busy="true">Đang đọc trang…</p>}
        {view.state === 'failed' && (
          <Failure reason={view.reason} version={version} onRetry={() => void read()} />
        )}
        {view.state === 'seen' && (
          <PageClip
            look={view.look}
            keep={(page) => sendSafely({ id: view.id, tab: view.tab, ...page }, worker.keep)}
            keepItem={(item, remarks) => items.keep(item, remarks, view.tab)}
            readAt={(address) => worker.readAt({ tabId: view.tab.id, address })}
            filesOf={(clip) => (
              <FilesNotice clip={clip} tabId={view.tab.id} worker={worker} allow={allow} />
            )}
            recordOf={(reading, ticked) => (
              <RecordPost reading={reading} items={ticked} worker={worker} portal={bond?.portal} />
            )}
            onKept={() => void countAgain()}
            onReadAgain={() => void read()}
            onPick={() => void worker.pick(view.tab.id).then(close)}
            onForget={() => void worker.forget(view.tab.url).then(read)}
            close={close}
            version={version}
          />
        )}
      </main>
    </>
  );
}

async function seen(findTab: PopupProps['findTab'], worker: Calls): Promise<View> {
  try {
    const tab = await findTab();
    const part = await worker.pointed(tab.id);
    const look = await worker.look(part ? { ...tab, part } : tab);
    return { state: 'seen', id: crypto.randomUUID(), tab, look };
  } catch (cause) {
    if (cause instanceof CallError) {
      return { state: 'failed', reason: cause.message };
    }
    throw cause;
  }
}

function Waiting({ bond }: { readonly bond: Bond }): JSX.Element {
  const { keeping, toCome, waiting, portal } = bond;
  return (
    <>
      {wordsFor(toCome) !== '' && <span class="chip">Đang tải {wordsFor(toCome)}</span>}
      {keeping > 0 && <span class="chip">Đang lưu {keeping} trang…</span>}
      {waiting > 0 && keeping === 0 && (
        <span class="chip accent" title="Mở sổ tin để nhận các trang này">
          {waiting} trang chờ nhận
        </span>
      )}
      <a href={`${portal}/`} target="_blank" rel="noreferrer">
        Mở sổ tin
      </a>
    </>
  );
}
