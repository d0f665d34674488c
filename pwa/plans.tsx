import type { ComponentChildren, JSX } from 'preact';

import { readPlanBook } from '#store/plans.ts';
import { PlanBookProvider } from '#ui/plan/plan-book.ts';
import { useReading } from '#ui/use-live.ts';

import { useDevice } from './device.tsx';

/** Gives the screens the office's plans, and draws them anew when a plan has changed. */
export function Plans({
  children,
}: {
  readonly children: ComponentChildren;
}): JSX.Element | undefined {
  const { db } = useDevice();
  const book = useReading(() => readPlanBook(db), [db]);
  return book && <PlanBookProvider value={book}>{children}</PlanBookProvider>;
}
