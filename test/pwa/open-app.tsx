import { render } from 'preact';
import { onTestFinished } from 'vitest';

import '#ui/tokens.css';
import '#ui/base.css';
import '../../pwa/shell/shell.css';
import '../../pwa/screens/screens.css';

import { Database } from '#store/database.ts';
import { readSetting } from '#store/settings.ts';

import { App } from '../../pwa/app.tsx';
import { takeShare } from '../../pwa/share/take-share.ts';
import type { PortalInPage } from './portal-in-page.ts';

/** A device on which the app is opened, closed and opened again. */
export type TestDevice = {
  /** Open the app at an address. Gives how to close it. */
  open(path?: string): () => void;
  /** Share something to it from another app. */
  share(form: FormData): Promise<Response>;
};

/** A device that nobody has used. */
export function makeDevice(portal: PortalInPage): TestDevice {
  const name = `device ${crypto.randomUUID()}`;
  const before = location.href;
  onTestFinished(async () => {
    history.replaceState(null, '', before);
    const databases = await indexedDB.databases();
    const ours = databases.filter((each) => each.name === name || each.name?.startsWith('cchc '));
    await Promise.all(ours.map((each) => remove(each.name ?? '')));
  });
  return {
    share: async (form) => {
      const db = new Database(name);
      const request = new Request(`${location.origin}/share`, { method: 'POST', body: form });
      const answer = await takeShare(db, request);
      db.close();
      return answer;
    },
    open: (path = '/') => {
      history.replaceState(null, '', path);
      const host = document.createElement('div');
      host.id = 'app';
      document.body.append(host);
      render(<App db={new Database(name)} fetch={portal.fetch} />, host);
      const close = () => {
        render(null, host);
        host.remove();
      };
      onTestFinished(close);
      return close;
    },
  };
}

/** Whether an answer of the portal that has these words lies on the device of member m1. */
export async function isAnswerKept(words: string): Promise<boolean> {
  const db = new Database('cchc m1');
  const kept = await readSetting(db, 'answers of the portal');
  db.close();
  return JSON.stringify(kept ?? '').includes(words);
}

/** Gone before the next test opens a database of the same name. */
async function remove(name: string): Promise<void> {
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', resolve);
    request.addEventListener('error', resolve);
  });
}
