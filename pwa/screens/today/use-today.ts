import { useEffect, useState } from 'preact/hooks';

import { isoDayAt } from '#base/day.ts';

/** Often enough that a board left open overnight is right before anyone reads it. */
const LOOK_EVERY_MS = 60_000;

/** The day in Hải Phòng, also after midnight and when the screen was asleep. */
export function useToday(): string {
  const [today, setToday] = useState(() => isoDayAt(Date.now()));
  useEffect(() => {
    const look = () => setToday(isoDayAt(Date.now()));
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return today;
}
