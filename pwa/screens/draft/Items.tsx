import type { JSX } from 'preact';
import type * as Y from 'yjs';

import type { Id } from '#base/id.ts';
import type { SubmitProblem } from '#field/draft/submission.ts';
import { plainText } from '#field/draft/text.ts';
import { itemsInOrder } from '#field/plan/plan.ts';
import { draftParts } from '#sync/draft-doc.ts';
import { type DraftContent, tickedItems, tickItems } from '#ui/draft/draft-content.ts';
import { useShared } from '#ui/draft/use-draft.ts';
import { ItemPicker } from '#ui/plan/ItemPicker.tsx';
import { usePlanBook } from '#ui/plan/plan-book.ts';
import { SUBMIT_PROBLEMS } from '#ui/vi.ts';

import { useSuggestions } from '../../suggest/use-suggestions.ts';

/** What the draft serves. Its own words suggest items; a person ticks them. */
export function Items({
  draft,
  doc,
  settled,
  problems,
  mayWrite,
}: {
  readonly draft: Id<'draft'>;
  readonly doc: Y.Doc;
  readonly settled: DraftContent;
  readonly problems: readonly SubmitProblem[];
  readonly mayWrite: boolean;
}): JSX.Element {
  const { current: plan } = usePlanBook();
  const chosen = useShared(draftParts(doc).items, () => tickedItems(doc));
  const { title, sapo, body } = settled;
  const text = { title, text: `${sapo}\n${plainText(body)}` };
  const suggestions = useSuggestions(plan, text, draft);
  if (!mayWrite) {
    const names = itemsInOrder(plan, chosen).map(({ short }) => short);
    return <p>Nội dung tuyên truyền: {names.join('; ') || 'chưa chọn'}</p>;
  }
  return (
    <section class="draft-items">
      {problems.includes('no-items') && <p class="field-problem">{SUBMIT_PROBLEMS['no-items']}</p>}
      <ItemPicker
        items={plan.items}
        chosen={chosen}
        suggestions={suggestions}
        onChange={(next) => tickItems(doc, next)}
      />
    </section>
  );
}
