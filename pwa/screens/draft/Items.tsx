import type { JSX } from 'preact';
import type * as Y from 'yjs';

import type { SubmitProblem } from '#field/draft/submission.ts';
import { plainText } from '#field/draft/text.ts';
import { CURRENT_PLAN, planOf } from '#field/plan/catalogue.ts';
import { itemsInOrder } from '#field/plan/plan.ts';
import { suggestItems } from '#field/plan/suggest.ts';
import { draftParts } from '#sync/draft-doc.ts';
import { type DraftContent, tickedItems, tickItems } from '#ui/draft/draft-content.ts';
import { useShared } from '#ui/draft/use-draft.ts';
import { ItemPicker } from '#ui/plan/ItemPicker.tsx';
import { SUBMIT_PROBLEMS } from '#ui/vi.ts';

/** What the draft serves. Its own words suggest items; a person ticks them. */
export function Items({
  doc,
  plan: planId,
  settled,
  problems,
  mayWrite,
}: {
  readonly doc: Y.Doc;
  readonly plan: string;
  readonly settled: DraftContent;
  readonly problems: readonly SubmitProblem[];
  readonly mayWrite: boolean;
}): JSX.Element {
  const plan = planOf(planId) ?? CURRENT_PLAN;
  const chosen = useShared(draftParts(doc).items, () => tickedItems(doc));
  const { title, sapo, body } = settled;
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
        suggestions={suggestItems(plan, { title, text: `${sapo}\n${plainText(body)}` })}
        onChange={(next) => tickItems(doc, next)}
      />
    </section>
  );
}
