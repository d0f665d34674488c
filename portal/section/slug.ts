import { fold } from '#base/vietnamese.ts';

/** How many digits of a submission's hash name its post in an address: enough to be alone. */
const SHORT_HASH = 10;

/**
 * The path of a post in the public section: words for people, and the beginning
 * of the submission's hash, which alone finds it.
 */
export function postPath(title: string, submission: string): string {
  const words = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return `/cchc/${words || 'tin'}-${submission.slice(0, SHORT_HASH)}`;
}

/** The beginning of the submission's hash in a post's path; undefined when there is none. */
export function shortHashIn(slug: string): string | undefined {
  return /(?:^|-)([0-9a-f]{10})$/.exec(slug)?.[1];
}
