import { useEffect, useMemo, useState } from 'preact/hooks';

import type { Id } from '#base/id.ts';
import { itemsUnder } from '#field/plan/crosswalk.ts';
import type { Confirmed } from '#field/plan/neighbours.ts';
import type { Plan } from '#field/plan/plan.ts';
import { type Suggestion, suggestItems } from '#field/plan/suggest.ts';
import { confirmedTexts } from '#store/confirmed.ts';
import { usePlanBook } from '#ui/plan/plan-book.ts';

import { useDevice } from '../device.tsx';

/**
 * Items that a text seems to serve, by its words and by what this unit has
 * confirmed of others; undefined while the text has no words.
 *
 * @param except - The clip or draft whose text it is: it is no witness for itself
 */
export function useSuggestions(
  plan: Plan,
  { title, text }: { readonly title: string; readonly text: string },
  except?: Id<'clip'> | Id<'draft'>,
): readonly Suggestion[] | undefined {
  const { crosswalks } = usePlanBook();
  const texts = useConfirmed(except);
  // What was tagged under last year's plan speaks for what its items have become.
  const confirmed = useMemo(
    () => texts.map((each) => ({ ...each, items: itemsUnder(plan, each.items, crosswalks) })),
    [texts, plan, crosswalks],
  );
  return useMemo(
    () =>
      title.trim() === '' && text.trim() === ''
        ? undefined
        : suggestItems(plan, { title, text }, { confirmed }),
    [plan, title, text, confirmed],
  );
}

const NONE: readonly Confirmed[] = [];

/** Read once: chips that change their order under the finger are worse than ones a minute old. */
function useConfirmed(except: Id<'clip'> | Id<'draft'> | undefined): readonly Confirmed[] {
  const { log } = useDevice();
  const [confirmed, setConfirmed] = useState(NONE);
  useEffect(() => {
    let isCurrent = true;
    void confirmedTexts(log, { except }).then((texts) => {
      if (isCurrent) {
        setConfirmed(texts);
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [log, except]);
  return confirmed;
}
