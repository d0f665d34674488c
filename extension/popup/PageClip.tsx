import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { formatMoment } from '#base/day.ts';
import type { Result } from '#base/result.ts';
import type { Reading } from '#page/reading.ts';

import { CallError, type KeepProblem, type KeptPage, type Look } from '../calls.ts';
import { ClipForm, type Remarks } from './ClipForm.tsx';
import { Failure } from './Failure.tsx';
import { KeptNotice } from './KeptNotice.tsx';
import { PageSummary } from './PageSummary.tsx';
import { Repick } from './Repick.tsx';
import { KEEP_PROBLEMS, KIND_NOTES, PART_NOTES, READ_PROBLEMS, WORTH_RETRYING } from './words.ts';

type PageClipProps = {
  readonly look: Look;
  readonly keep: (
    page: Remarks & { readonly reading: Reading },
  ) => Promise<Result<KeptPage, KeepProblem>>;
  /** What is still to come of a clip's images and files. */
  readonly filesOf: (clip: KeptPage['clip']) => JSX.Element;
  readonly onKept: () => void;
  readonly onReadAgain: () => void;
  readonly onPick: () => void;
  readonly onForget: () => void;
  readonly close: () => void;
  readonly version: string;
};

type Saving =
  | { readonly state: 'no' | 'saving' }
  | { readonly state: 'refused'; readonly problem: KeepProblem }
  | { readonly state: 'failed'; readonly reason: string; readonly remarks: Remarks }
  | { readonly state: 'kept'; readonly page: KeptPage };

/** A page that was looked at, and the way to keep it. */
export function PageClip(props: PageClipProps): JSX.Element {
  const { look, keep, filesOf, onKept, onReadAgain, onPick, onForget, close, version } = props;
  const { reading } = look;
  const [saving, setSaving] = useState<Saving>({ state: 'no' });

  const save = async (remarks: Remarks, page: Reading) => {
    setSaving({ state: 'saving' });
    const outcome = await outcomeOf(keep({ reading: page, ...remarks }), remarks);
    setSaving(outcome);
    if (outcome.state === 'kept') {
      onKept();
    }
  };

  const clip = saving.state === 'kept' ? saving.page.clip : look.earlier?.clip;
  if (!reading) {
    return (
      <>
        <h1 class="visually-hidden">Trang này không lưu được</h1>
        <PageNotices look={look} onReadAgain={onReadAgain} />
      </>
    );
  }
  return (
    <>
      <PageSummary reading={reading} />
      {saving.state !== 'kept' && <PageNotices look={look} onReadAgain={onReadAgain} />}
      <div role="status">
        {saving.state === 'kept' && <KeptNotice page={saving.page} close={close} />}
      </div>
      {clip && filesOf(clip)}
      {saving.state === 'refused' && (
        <p class="notice bad" role="alert">
          {KEEP_PROBLEMS[saving.problem]}
        </p>
      )}
      {saving.state === 'failed' && (
        <Failure
          reason={saving.reason}
          version={version}
          onRetry={() => void save(saving.remarks, reading)}
        />
      )}
      {saving.state === 'no' && !look.problem && !look.part && (
        <Repick reading={reading} choice={look.choice} onPick={onPick} onForget={onForget} />
      )}
      {saving.state !== 'kept' && (
        <ClipForm
          reading={reading}
          earlier={look.earlier}
          isSaving={saving.state === 'saving'}
          onSave={(remarks) => void save(remarks, reading)}
        />
      )}
    </>
  );
}

function PageNotices({
  look: { problem, reading, earlier, isCut, part },
  onReadAgain,
}: {
  readonly look: Look;
  readonly onReadAgain: () => void;
}): JSX.Element {
  const kindNote = part ? PART_NOTES[part] : reading && KIND_NOTES[reading.kind];
  return (
    <>
      {problem && (
        <section class="notice warn" role="alert">
          <p>
            {READ_PROBLEMS[problem]} {reading && fallbackWords(reading)}
          </p>
          {WORTH_RETRYING.includes(problem) && (
            <button type="button" onClick={onReadAgain}>
              Đọc lại
            </button>
          )}
        </section>
      )}
      {kindNote && !problem && <p class={part ? 'notice' : 'notice warn'}>{kindNote}</p>}
      {isCut && (
        <p class="notice warn">
          Trang quá dài: chỉ lưu được phần đầu. Xin lưu thêm tệp gốc nếu cần.
        </p>
      )}
      {earlier && <p class="notice">{earlierWords(earlier.isSame, earlier.capturedAt)}</p>}
    </>
  );
}

function earlierWords(isSame: boolean, capturedAt: number): string {
  const when = formatMoment(capturedAt);
  return isSame
    ? `Trang này đã có trong sổ tin, lưu lúc ${when}.`
    : `Trang đã đổi so với bản lưu lúc ${when}. Lưu thì giữ cả hai bản.`;
}

function fallbackWords({ kind }: Reading): string {
  return kind === 'bookmark'
    ? 'Vẫn có thể lưu địa chỉ làm dấu trang.'
    : 'Vẫn có thể lưu phần đã chỉ, nhưng không biết thêm gì về trang.';
}

async function outcomeOf(
  kept: Promise<Result<KeptPage, KeepProblem>>,
  remarks: Remarks,
): Promise<Saving> {
  try {
    const answer = await kept;
    return answer.ok
      ? { state: 'kept', page: answer.value }
      : { state: 'refused', problem: answer.problem };
  } catch (cause) {
    if (cause instanceof CallError) {
      return { state: 'failed', reason: cause.message, remarks };
    }
    throw cause;
  }
}
