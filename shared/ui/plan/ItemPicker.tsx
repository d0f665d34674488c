import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';

import type { Id } from '#base/id.ts';
import type { PlanItem } from '#field/plan/plan.ts';
import { FITTING, type Suggestion } from '#field/plan/suggest.ts';

import { reasonWords } from './reason-words.ts';

type ItemPickerProps = {
  /** In the order of the plan. */
  readonly items: readonly PlanItem[];
  readonly chosen: ReadonlySet<Id<'item'>>;
  /**
   * The strongest first. Shown first and with their reason, never ticked by
   * themselves. Undefined while there is no text to suggest from.
   */
  readonly suggestions?: readonly Suggestion[] | undefined;
  readonly onChange: (next: ReadonlySet<Id<'item'>>) => void;
};

/** How many suggestions are shown before the user asks for more, and then. */
const [FEW, MORE] = [3, 5];

/** Lets staff say which content items a clip or a draft serves. */
export function ItemPicker({ items, chosen, suggestions, onChange }: ItemPickerProps): JSX.Element {
  const [most, setMost] = useState(FEW);
  const offered = (suggestions ?? []).slice(0, MORE);
  const toggle = (item: Id<'item'>) => {
    const next = new Set(chosen);
    if (!next.delete(item)) {
      next.add(item);
    }
    onChange(next);
  };
  const choice = ({ item, suggestion }: Offer) => (
    <ItemChoice
      key={item.id}
      item={item}
      suggestion={suggestion}
      isChosen={chosen.has(item.id)}
      onToggle={() => toggle(item.id)}
    />
  );
  const { first, others } = suggestedFirst(items, offered.slice(0, most));

  return (
    <fieldset class="item-picker">
      <legend>Nội dung tuyên truyền</legend>
      {suggestions && !fits(offered) && (
        <p class="unfit">Có thể không thuộc kế hoạch. Anh/chị vẫn có thể chọn nội dung bên dưới.</p>
      )}
      {first.length > 0 && <ul class="list suggestions">{first.map(choice)}</ul>}
      {offered.length > most && (
        <button type="button" class="plain more" onClick={() => setMost(MORE)}>
          Xem thêm gợi ý
        </button>
      )}
      <ul class="list">{others.map(choice)}</ul>
    </fieldset>
  );
}

function ItemChoice({
  item,
  suggestion,
  isChosen,
  onToggle,
}: Offer & {
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}): JSX.Element {
  const reason = useId();
  return (
    <li class={suggestion && !isChosen ? 'suggested' : ''}>
      <label>
        <input
          type="checkbox"
          checked={isChosen}
          onChange={onToggle}
          aria-describedby={suggestion ? reason : undefined}
        />
        <span>
          <b>{item.printedLabel})</b> {item.short}
        </span>
      </label>
      {suggestion && (
        <span class="reason" id={reason}>
          Gợi ý: {reasonWords(suggestion.reasons, item.printedLabel)}
        </span>
      )}
    </li>
  );
}

type Offer = { readonly item: PlanItem; readonly suggestion: Suggestion | undefined };

/** Whether any suggestion is sure enough to say that the text belongs to the plan. */
function fits(offered: readonly Suggestion[]): boolean {
  return offered.some(({ score }) => score >= FITTING);
}

/** Suggested items by strength, and the others in the order of the plan. */
function suggestedFirst(items: readonly PlanItem[], suggestions: readonly Suggestion[]) {
  const first = suggestions.flatMap((suggestion) => {
    const item = items.find(({ id }) => id === suggestion.item);
    return item ? [{ item, suggestion }] : [];
  });
  const others = items
    .filter((item) => suggestions.every((each) => each.item !== item.id))
    .map((item) => ({ item, suggestion: undefined }));
  return { first, others };
}
