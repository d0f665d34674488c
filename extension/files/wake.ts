/** Wakes the worker for what is to be fetched later: it does not live long enough to wait. */
import { browser } from 'wxt/browser';

const ALARM = 'fetching';

/** Shorter waits browsers do not grant. */
const SHORTEST_MS = 30_000;

/** Ask to be woken at a time, in place of the time asked for before. */
export function wakeAt(at: number): void {
  void browser.alarms.create(ALARM, { when: Math.max(at, Date.now() + SHORTEST_MS) });
}

/** Hear when it is time. */
export function whenWoken(onTime: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) {
      onTime();
    }
  });
}
