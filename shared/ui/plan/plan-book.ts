import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import { CATALOGUE_BOOK, type PlanBook } from '#field/plan/plan-book.ts';

const PlanBookContext = createContext<PlanBook>(CATALOGUE_BOOK);

/** Gives the screens below it the plans of the office. */
export const PlanBookProvider = PlanBookContext.Provider;

/** The plans this device knows. Without a provider, those that come with the product. */
export function usePlanBook(): PlanBook {
  return useContext(PlanBookContext);
}
