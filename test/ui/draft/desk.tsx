/** A draft on a real device: a real database, the real screen, nothing pretended. */
import { render } from 'preact';
import { onTestFinished } from 'vitest';
import { type Locator, page } from 'vitest/browser';
import '#ui/tokens.css';
import '#ui/base.css';
import '../../../pwa/shell/shell.css';

import type { Id } from '#base/id.ts';
import type { Role } from '#field/unit/role.ts';
import { Database } from '#store/database.ts';
import { DexieLog } from '#store/dexie-log.ts';
import { beginDraft } from '#store/drafts.ts';
import type { Me } from '#sync/portal-calls.ts';

import { type Device, DeviceProvider } from '../../../pwa/device.tsx';
import { DraftScreen } from '../../../pwa/screens/DraftScreen.tsx';

/** A device with an empty draft. */
export type Desk = { readonly log: DexieLog; readonly draft: Id<'draft'>; readonly me: Me };

/** How often the device was asked to sync since the test began. */
export let rung = 0;

/** Make a device with an empty draft. Nothing is shown yet. */
export async function makeDesk({ role = 'contributor' }: { role?: Role } = {}): Promise<Desk> {
  rung = 0;
  const db = new Database(`desk ${crypto.randomUUID()}`);
  const log = await DexieLog.open(db, 'u1.hp-sgddt-2024');
  const draft = await beginDraft(log, 'news');
  onTestFinished(() => {
    db.close();
    localStorage.clear();
  });
  return { log, draft, me: makeMe(role) };
}

/** Open the draft's screen. Gives how to leave it. */
export async function openScreen(
  desk: Desk,
  { search = '', until = body() }: { search?: string; until?: Locator } = {},
): Promise<() => void> {
  history.replaceState(null, '', `${location.pathname}${search}`);
  const host = document.createElement('main');
  document.body.append(host);
  const { log, me } = desk;
  const device: Device = { db: log.db, log, me, ring };
  render(
    <DeviceProvider value={device}>
      <DraftScreen id={desk.draft} />
    </DeviceProvider>,
    host,
  );
  const leave = () => {
    render(null, host);
    host.remove();
  };
  onTestFinished(leave);
  await until.findElement();
  return leave;
}

function ring(): void {
  rung += 1;
}

/** Where the text is written. */
export function body() {
  return page.getByRole('textbox', { name: 'Nội dung tin' });
}

function makeMe(role: Role): Me {
  return {
    member: { id: 'm1', name: 'Người dùng mẫu 1', login: 'mau1', role, unit: 'u1' },
    unit: { id: 'u1', name: 'Trường mẫu', kind: 'school' },
    workspace: 'u1.hp-sgddt-2024',
    plan: 'hp-sgddt-2024',
  };
}
