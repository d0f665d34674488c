import type { Database } from '#store/database.ts';
import { keepShare } from '#store/shares.ts';

import { addressIn, withoutAddress } from './address-in.ts';

/** The screen that shows what was shared. The same path takes it, as the manifest says. */
export const SHARE_PATH = '/share';

/**
 * Take what another app shares, and show the screen for it. It is on the disk
 * before the screen opens, so no network is needed.
 */
export async function takeShare(db: Database, request: Request): Promise<Response> {
  try {
    await keepShare(db, sharedIn(await request.formData()));
    return Response.redirect(SHARE_PATH, 303);
  } catch (cause) {
    if (!(cause instanceof Error)) {
      throw cause;
    }
    // Nobody else could tell it: the page that would show a failure is not open yet.
    return Response.redirect(`${SHARE_PATH}?failed=1`, 303);
  }
}

function sharedIn(form: FormData): Parameters<typeof keepShare>[1] {
  const word = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const text = word('text');
  const url = addressIn(word('url'), text, word('title'));
  return {
    url,
    title: url ? withoutAddress(word('title'), url) : word('title'),
    text: url ? withoutAddress(text, url) : text,
    images: form
      .getAll('images')
      .filter((each) => each instanceof Blob && each.type.startsWith('image/') && each.size > 0)
      .map((each) => each as Blob),
  };
}
