import { beforeAll, expect, test } from 'vitest';

import { asId } from '#base/id.ts';
import { CURRENT_PLAN } from '#field/plan/catalogue.ts';
import type { Crosswalk, Plan } from '#field/plan/plan.ts';
import type { PlanRecord } from '#field/plan/plan-record.ts';
import { nameRecord } from '#field/record.ts';
import { COMMON } from '#field/unit/common.ts';
import { type KeyedEntry, recordEntry, recordIn } from '#sync/entry.ts';

import { ensureOffice } from '../../portal/accounts/units.ts';
import { postPath } from '../../portal/section/slug.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { capture, review, submission, update } from './make.ts';
import { enrol, found, type Office, openOffice, Visitor } from './visitor.ts';

await onEveryDatabase(({ open }) => {
  let office: Office;
  let school: Visitor;
  let admin: Visitor;

  beforeAll(async () => {
    const db = await open();
    await ensureOffice(db, 0);
    office = openOffice(db);
    school = await enrol(office, await found(office, 'Trường mẫu'), 'unit-approver');
    admin = await enrol(office, await found(office, 'Văn phòng mẫu', 'office'), 'admin');
  });

  function record(by: Visitor, plan: Plan, inForceFrom: string | null = null): PlanRecord {
    return { type: 'plan', plan, inForceFrom, crosswalks: [], by: by.by, at: office.clock.now };
  }

  async function sendCommon(by: Visitor, entries: readonly KeyedEntry[]) {
    return await by.exchange(entries, { workspace: COMMON });
  }

  test('a plan kept by the office reaches the members of every unit', async () => {
    const plan = record(admin, { ...CURRENT_PLAN, id: asId('p-moi'), year: 2030 });

    const sent = await sendCommon(admin, [await recordEntry(plan)]);
    const received = await sendCommon(school, []);

    expect(sent.refused).toEqual([]);
    expect(received.items.map((entry) => recordIn(entry))).toContainEqual(plan);
  });

  test('nobody writes there but who manages the plan, in their own name, and only plans', async () => {
    const forged = record(admin, CURRENT_PLAN);

    const bySchool = await sendCommon(school, [await recordEntry(record(school, CURRENT_PLAN))]);
    const inOthersName = await sendCommon(school, [await recordEntry(forged)]);
    const others = await sendCommon(admin, [
      await update('Tin mẫu'),
      await recordEntry(capture()),
      await recordEntry(record(school, CURRENT_PLAN)),
    ]);
    const elsewhere = await admin.exchange([await recordEntry(forged)]);

    expect(bySchool.refused.map(({ code }) => code)).toEqual(['not-allowed']);
    expect(inOthersName.refused.map(({ code }) => code)).toEqual(['not-allowed']);
    expect(others.refused.map(({ code }) => code)).toEqual([
      'bad-entry',
      'not-allowed',
      'not-allowed',
    ]);
    expect(elsewhere.refused.map(({ code }) => code)).toEqual(['not-allowed']);
  });

  test('the section shows the plan in force, and items of earlier plans keep their names', async () => {
    const [first] = CURRENT_PLAN.items;
    const text = submission(school, { title: 'Tin của kế hoạch cũ', items: [String(first?.id)] });
    const { hash } = await nameRecord(text);
    expect(await school.send([text, review(school, hash)])).toEqual({});
    const next: Plan = {
      ...CURRENT_PLAN,
      id: asId('p-sau'),
      issuer: 'Sở mẫu',
      items: CURRENT_PLAN.items.map((item) => ({
        ...item,
        id: asId(`p-sau.${item.printedLabel}`),
        short: `Mới: ${item.short}`,
      })),
    };
    const crosswalk: Crosswalk = {
      from: CURRENT_PLAN.id,
      to: next.id,
      links: CURRENT_PLAN.items.map(({ id, printedLabel }) => {
        return { from: id, to: [asId(`p-sau.${printedLabel}`)], kind: 'same' };
      }),
    };
    const kept = { ...record(admin, next, '2024-01-01'), crosswalks: [crosswalk] };
    await sendCommon(admin, [await recordEntry(kept)]);

    const reader = new Visitor(office);
    const list = await (await reader.call('GET', '/cchc')).text();
    const post = await (await reader.call('GET', postPath(text.title, hash))).text();

    expect(list).toContain('Sở mẫu');
    expect(list).toContain(`Mới: ${first?.short}`);
    expect(post).toContain(`>${first?.short}<`);
    const ofItem = await (await reader.call('GET', '/cchc/muc/p-sau.a')).text();
    expect(ofItem).toContain(text.title);
  });
});
