import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

import type { Id } from '#base/id.ts';
import type { PlanItem } from '#field/plan/plan.ts';
import type { Suggestion } from '#field/plan/suggest.ts';

type ItemPickerProps = {
  /** In the order of the plan. */
  readonly items: readonly PlanItem[];
  readonly chosen: ReadonlySet<Id<'item'>>;
  /** The strongest first. Shown first and with their reason, never ticked by themselves. */
  readonly suggestions?: readonly Suggestion[];
  readonly onChange: (next: ReadonlySet<Id<'item'>>) => void;
};

/** Lets staff say which content items a clip or a draft serves. */
export function ItemPicker({
  items,
  chosen,
  suggestions = [],
  onChange,
}: ItemPickerProps): JSX.Element {
  const toggle = (item: Id<'item'>) => {
    const next = new Set(chosen);
    if (!next.delete(item)) {
      next.add(item);
    }
    onChange(next);
  };

  return (
    <fieldset class="item-picker">
      <legend>Nội dung tuyên truyền</legend>
      <ul class="list">
        {suggestedFirst(items, suggestions).map(({ item, suggestion }) => (
          <ItemChoice
            key={item.id}
            item={item}
            suggestion={suggestion}
            isChosen={chosen.has(item.id)}
            onToggle={() => toggle(item.id)}
          />
        ))}
      </ul>
    </fieldset>
  );
}

function ItemChoice({
  item,
  suggestion,
  isChosen,
  onToggle,
}: {
  readonly item: PlanItem;
  readonly suggestion: Suggestion | undefined;
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
          Gợi ý – nhắc: {suggestion.phrases.slice(0, 3).join(', ')}
        </span>
      )}
    </li>
  );
}

/** Suggested items by strength, then the others in the order of the plan. */
function suggestedFirst(items: readonly PlanItem[], suggestions: readonly Suggestion[]) {
  const suggested = suggestions.flatMap((suggestion) => {
    const item = items.find(({ id }) => id === suggestion.item);
    return item ? [{ item, suggestion }] : [];
  });
  const others = items.filter((item) => suggestions.every((each) => each.item !== item.id));
  return [...suggested, ...others.map((item) => ({ item, suggestion: undefined }))];
}
