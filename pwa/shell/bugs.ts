import { isDiskFull } from '#store/disk-full.ts';

import { version } from '../../package.json';

/** The app's version, as bug reports and the settings screen name it. */
export const VERSION = version;

/** Something that nobody expected, or a disk without room. */
export type Bug = { readonly kind: 'bug' | 'disk-full'; readonly report: string };

/** Hear of everything that no screen has caught. Returns how to stop. */
export function watchForBugs(onBug: (bug: Bug) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener('error', ({ error }) => error && onBug(bugOf(error)), { signal });
  window.addEventListener('unhandledrejection', ({ reason }) => onBug(bugOf(reason)), { signal });
  return () => stop.abort();
}

/** What a developer needs to know of a failure; nothing of what people wrote is in it. */
export function bugOf(cause: unknown): Bug {
  const what =
    cause instanceof Error ? `${cause.name}: ${cause.message}\n${cause.stack}` : String(cause);
  const report = [
    `Sổ tin CCHC ${VERSION}`,
    new Date().toISOString(),
    location.pathname,
    navigator.userAgent,
    what,
  ].join('\n');
  return { kind: isDiskFull(cause) ? 'disk-full' : 'bug', report };
}
