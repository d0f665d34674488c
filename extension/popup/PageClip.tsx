import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { formatMoment } from '#base/day.ts';
import type { Result } from '#base/result.ts';
import type { Plan } from '#field/plan/plan.ts';
import { CATALOGUE_BOOK, type PlanBook } from '#field/plan/plan-book.ts';
import type { ReadAt } from '#page/pages.ts';
import type { Reading } from '#page/reading.ts';
import { missingPages } from '#ui/clip/pages-words.ts';
import { PlanBookProvider } from '#ui/plan/plan-book.ts';

import {
  CallError,
  type KeepProblem,
  type KeepRequest,
  type KeptPage,
  type Look,
} from '../calls.ts';
import { ClipForm, type Remarks } from './ClipForm.tsx';
import { Failure } from './Failure.tsx';
import { KeptNotice } from './KeptNotice.tsx';
import { type KeepItem, ListClip } from './ListClip.tsx';
import { PageParts } from './PageParts.tsx';
import { PageSummary } from './PageSummary.tsx';
import { PagesNotice } from './PagesNotice.tsx';
import { Repick } from './Repick.tsx';
import { usePages } from './use-pages.ts';
import { KEEP_PROBLEMS, KIND_NOTES, PART_NOTES, READ_PROBLEMS, WORTH_RETRYING } from './words.ts';

type PageClipProps = {
  readonly look: Look;
  readonly keep: (
    page: Remarks & Pick<KeepRequest, 'reading' | 'next'>,
  ) => Promise<Result<KeptPage, KeepProblem>>;
  readonly keepItem: KeepItem;
  /** Reads another page of the same site. */
  readonly readAt: ReadAt;
  /** What is still to come of a clip's images and files. */
  readonly filesOf: (clip: KeptPage['clip']) => JSX.Element;
  /** The way to record that the unit has published the page. */
  readonly recordOf: (reading: Reading, items: () => Remarks['items']) => JSX.Element;
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
  const { look, onReadAgain } = props;
  return look.reading ? (
    <PlanBookProvider value={bookWith(look.plan)}>
      <ReadClip {...props} first={look.reading} />
    </PlanBookProvider>
  ) : (
    <>
      <h1 class="visually-hidden">Trang này không lưu được</h1>
      <PageNotices look={look} onReadAgain={onReadAgain} />
    </>
  );
}

/** The popup ticks items of the plan in force only. */
function bookWith(plan: Plan | undefined): PlanBook {
  return plan ? { ...CATALOGUE_BOOK, current: plan } : CATALOGUE_BOOK;
}

function ReadClip(props: PageClipProps & { readonly first: Reading }): JSX.Element {
  const { look, first, keep, readAt, filesOf, onReadAgain, onPick, onForget, close } = props;
  const [saving, setSaving] = useState<Saving>({ state: 'no' });
  const pages = usePages(first, look.next, readAt);
  const { reading } = pages;

  const save = async (remarks: Remarks) => {
    setSaving({ state: 'saving' });
    const outcome = await outcomeOf(keep({ reading, ...remarks, ...pages.handOver() }), remarks);
    setSaving(outcome);
    if (outcome.state === 'kept') {
      props.onKept();
    }
  };
  const clip = saving.state === 'kept' ? saving.page.clip : look.earlier?.clip;
  return (
    <>
      <PageSummary reading={reading} />
      <PageParts reading={reading} />
      {saving.state === 'no' && <PagesNotice pages={pages} />}
      {saving.state !== 'kept' && <PageNotices look={look} onReadAgain={onReadAgain} />}
      <div role="status">
        {saving.state === 'kept' && <KeptNotice page={saving.page} close={close} />}
      </div>
      {saving.state === 'kept' && <KeptInPart page={saving.page} />}
      {clip && filesOf(clip)}
      {saving.state === 'refused' && (
        <p class="notice bad" role="alert">
          {KEEP_PROBLEMS[saving.problem]}
        </p>
      )}
      {saving.state === 'failed' && (
        <Failure
          reason={saving.reason}
          version={props.version}
          onRetry={() => void save(saving.remarks)}
        />
      )}
      {saving.state === 'no' && !look.problem && !look.part && (
        <Repick reading={reading} choice={look.choice} onPick={onPick} onForget={onForget} />
      )}
      <KeepForm {...props} reading={reading} saving={saving} onSave={(all) => void save(all)} />
    </>
  );
}

/** The form, until the page is kept; that of a list stays, for its items. */
function KeepForm({
  look: { earlier, known = [], part, votes },
  keepItem,
  recordOf,
  reading,
  saving: { state },
  onSave,
}: PageClipProps & {
  readonly reading: Reading;
  readonly saving: Saving;
  readonly onSave: (remarks: Remarks) => void;
}): JSX.Element | null {
  const form = { reading, earlier, isSaving: state === 'saving', onSave };
  if (reading.kind === 'list') {
    return <ListClip {...form} known={known} keepItem={keepItem} />;
  }
  const more = (items: () => Remarks['items']) => recordOf(reading, items);
  return state === 'kept' ? null : (
    <ClipForm {...form} votes={votes} more={part ? undefined : more} />
  );
}

/** What of a kept page is not in the clip: nothing that is missing may go without a word. */
function KeptInPart({ page }: { readonly page: KeptPage }): JSX.Element | null {
  const words = page.isCut ? TOO_LONG : missingPages(page);
  return words === undefined ? null : (
    <p class="notice warn" role="alert">
      {words}
    </p>
  );
}

const TOO_LONG = 'Trang quá dài: chỉ lưu được phần đầu. Xin lưu thêm tệp gốc nếu cần.';

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
      {kindNote && !problem && (
        <p class={reading?.kind === 'bookmark' && !part ? 'notice warn' : 'notice'}>{kindNote}</p>
      )}
      {isCut && <p class="notice warn">{TOO_LONG}</p>}
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
