import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';

import { toIsoVietnam } from '#base/day.ts';
import type { Id } from '#base/id.ts';
import type { DraftKind } from '#field/draft/kinds.ts';
import { channelOf, type RecordProblem } from '#field/post/recorded.ts';
import { monthAt } from '#field/report/period.ts';
import { recordPost } from '#store/records.ts';
import { KindPicker } from '#ui/draft/KindPicker.tsx';
import { ItemPicker } from '#ui/plan/ItemPicker.tsx';
import { usePlanBook } from '#ui/plan/plan-book.ts';
import { RECORD_PROBLEMS } from '#ui/vi.ts';

import { useDevice } from '../device.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useSay } from '../shell/toast.tsx';
import { useSuggestions } from '../suggest/use-suggestions.ts';
import { addressOf } from './results/looked.ts';
import { PostFields, type TypedPost } from './results/PostFields.tsx';
import { useTakeBack } from './results/use-take-back.ts';

/** Records a post that the unit has published on its own site or a social network. Works with no network. */
export function RecordPost(): JSX.Element {
  const { query } = useLocation();
  const [typed, setTyped] = useState<TypedPost>(() => ({
    url: query.url ?? '',
    title: query.title ?? '',
    published: toIsoVietnam(Date.now()).slice(0, 'yyyy-mm-ddThh:mm'.length),
  }));
  const [kind, setKind] = useState<DraftKind>('news');
  const [items, setItems] = useState<ReadonlySet<Id<'item'>>>(new Set());
  const { record, problem } = useRecording();
  const { current: plan } = usePlanBook();
  const suggestions = useSuggestions(plan, { title: typed.title, text: '' });

  return (
    <Screen title="Ghi nhận bài đã đăng">
      <form
        class="card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void record(typed, kind, [...items]);
        }}
      >
        <PostFields
          typed={typed}
          problem={problem}
          onType={(next) => setTyped({ ...typed, ...next })}
        />
        <KindPicker kind={kind} isReadOnly={false} onChange={setKind} />
        <ItemPicker
          items={plan.items}
          chosen={items}
          suggestions={suggestions}
          onChange={setItems}
        />
        {problem === 'no-items' && <p class="problem">{RECORD_PROBLEMS[problem]}</p>}
        <div class="row">
          <button type="submit" class="primary">
            Ghi nhận
          </button>
          <a class="button" href="/results">
            Thôi
          </a>
        </div>
      </form>
    </Screen>
  );
}

/** Keeps what was typed, or says what is wrong with it; then shows the month it counts in. */
function useRecording() {
  const { log, me, ring } = useDevice();
  const { route } = useLocation();
  const say = useSay();
  const takeBack = useTakeBack();
  const [problem, setProblem] = useState<RecordProblem>();

  const record = async (
    { url, title, published }: TypedPost,
    kind: DraftKind,
    items: readonly Id<'item'>[],
  ) => {
    // What was typed is a clock in Hải Phòng, wherever the computer thinks it is.
    const publishedAt = Date.parse(`${published}+07:00`);
    const outcome = await recordPost(log, {
      unit: me.unit.id,
      kind,
      channel: channelOf(url),
      title,
      items: [...items],
      publishedAt,
      url,
      by: { member: me.member.id, name: me.member.name },
      at: Date.now(),
    });
    setProblem(outcome.ok ? undefined : outcome.problem);
    if (outcome.ok) {
      ring();
      say({ words: 'Đã ghi nhận bài đã đăng.', undo: () => void takeBack(outcome.value) });
      route(addressOf({ month: monthAt(publishedAt), isAllUnits: false, isWhole: true }));
    }
  };
  return { record, problem };
}
