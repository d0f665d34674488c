import './plan.css';

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';

import { may } from '#field/unit/role.ts';
import { readSetting, writeSetting } from '#store/settings.ts';

import { useDevice } from '../../device.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { useSay } from '../../shell/toast.tsx';
import { PlanForm } from './edit/PlanForm.tsx';
import { ChooseSource } from './import/ChooseSource.tsx';
import { emptyPlan, type FileRead, type UnkeptPlan } from './import/read-file.ts';
import { PagePictures, SourceView, Warnings } from './import/SourceView.tsx';
import { useKeepPlan } from './use-plans.ts';

/** A plan on its way in, and the pages to copy it from when they are only pictures. */
type Incoming = UnkeptPlan & { readonly pdf?: Uint8Array | undefined };

/** Reads a plan out of a document; nothing becomes a plan before a person has looked and kept it. */
export function ImportPlan(): JSX.Element {
  const { me } = useDevice();
  const { incoming, change, forget } = useIncoming();
  if (!may(me.member.role, 'manage-plan')) {
    return (
      <Screen title="Nhập kế hoạch">
        <p>
          Chỉ người của Sở được giao việc này mới nhập được kế hoạch.{' '}
          <a href="/plan">Xem các kế hoạch</a>
        </p>
      </Screen>
    );
  }
  return (
    <Screen title="Nhập kế hoạch">
      {incoming ? (
        <LookThrough incoming={incoming} onChange={change} onLeave={forget} />
      ) : (
        <Begin onRead={change} />
      )}
    </Screen>
  );
}

function Begin({ onRead }: { readonly onRead: (incoming: Incoming) => void }): JSX.Element {
  const [refused, setRefused] = useState<Extract<FileRead, { state: 'refused' }>>();
  const take = (read: FileRead) => {
    if (read.state === 'plan') {
      onRead(read.unkept);
    } else {
      setRefused(read);
    }
  };
  const byHand = (pdf?: Uint8Array) =>
    onRead({ name: 'Nhập bằng tay', plan: emptyPlan(), source: [], warnings: [], pdf });
  return (
    <>
      {refused && (
        <div class="notice bad" role="alert">
          <p>{refused.reason}</p>
          {refused.pdf && (
            <button type="button" onClick={() => byHand(refused.pdf)}>
              Xem các trang và nhập bằng tay
            </button>
          )}
        </div>
      )}
      <ChooseSource onRead={take} onBegin={() => setRefused(undefined)} />
      <button type="button" class="plain" onClick={() => byHand()}>
        Nhập bằng tay từ đầu
      </button>
    </>
  );
}

function LookThrough({
  incoming,
  onChange,
  onLeave,
}: {
  readonly incoming: Incoming;
  readonly onChange: (next: Incoming) => void;
  readonly onLeave: () => Promise<void>;
}): JSX.Element {
  const { name, plan, source, warnings, pdf } = incoming;
  const keep = useKeepPlan();
  const say = useSay();
  const { route } = useLocation();

  const save = async () => {
    if (!(await keep({ plan, inForceFrom: null, crosswalks: [] }))) {
      return;
    }
    await onLeave();
    say({ words: 'Đã lưu kế hoạch. Chưa đơn vị nào làm theo.' });
    route(`/plan/${encodeURIComponent(plan.id)}`);
  };
  const leave = async () => {
    await onLeave();
    say({ words: 'Đã bỏ bản đang nhập.', undo: () => onChange(incoming) });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>
        Đọc từ <b>{name}</b>. So với văn bản gốc, sửa chỗ sai, rồi bấm “Lưu kế hoạch”. Trước đó chưa
        có gì thành kế hoạch.
      </p>
      {source.length > 0 && <Warnings blocks={source} warnings={warnings} />}
      <div class="side-by-side">
        {pdf ? <PagePictures pdf={pdf} /> : <SourceView blocks={source} warnings={warnings} />}
        <div>
          <PlanForm plan={plan} onChange={(next) => onChange({ ...incoming, plan: next })} />
        </div>
      </div>
      <div class="row plan-save">
        <button type="submit" class="primary">
          Lưu kế hoạch
        </button>
        <button type="button" onClick={() => void leave()}>
          Bỏ, nhập tệp khác
        </button>
      </div>
    </form>
  );
}

const KEY = 'plan being imported';

/** What is being looked through, on the disk at every step: a closed window loses no mended cell. */
function useIncoming() {
  const { db } = useDevice();
  const [incoming, setIncoming] = useState<Incoming>();
  useEffect(() => {
    // Written by this screen only.
    void readSetting(db, KEY).then((found) => setIncoming(found as Incoming | undefined));
  }, [db]);
  return {
    incoming,
    change: (next: Incoming) => {
      setIncoming(next);
      void writeSetting(db, KEY, next);
    },
    forget: async () => {
      await writeSetting(db, KEY, undefined);
      setIncoming(undefined);
    },
  };
}
