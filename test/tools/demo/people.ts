import type { Role } from '#field/unit/role.ts';

import { OFFICE } from '../../../portal/accounts/office.ts';
import { hashPassword } from '../../../portal/accounts/password.ts';
import { addUnit } from '../../../portal/accounts/units.ts';
import type { Database, MemberRow } from '../../../portal/database/schema.ts';
import { SAMPLE_MARK } from '../../../portal/section/words.ts';

/** The password of every sample account. The sample portal answers on this machine only. */
export const SAMPLE_PASSWORD = 'dữ liệu mẫu';

export const UNITS = [
  { id: OFFICE.id, name: `${OFFICE.name} ${SAMPLE_MARK}`, kind: 'office' },
  { id: 'mau-hoa-phuong', name: `Trường THCS Hoa Phượng ${SAMPLE_MARK}`, kind: 'school' },
  { id: 'mau-ben-song', name: `Trường Tiểu học Bến Sông ${SAMPLE_MARK}`, kind: 'school' },
] as const;

/** Sample accounts: login, role, unit. Their names are numbers, so that nobody real is meant. */
export const ACCOUNTS: readonly (readonly [login: string, role: Role, unit: string])[] = [
  ['mau.quantri', 'admin', OFFICE.id],
  ['mau.duyetso', 'office-approver', OFFICE.id],
  ['mau.duyet1', 'unit-approver', 'mau-hoa-phuong'],
  ['mau.viet1', 'contributor', 'mau-hoa-phuong'],
  ['mau.xem1', 'viewer', 'mau-hoa-phuong'],
  ['mau.duyet2', 'unit-approver', 'mau-ben-song'],
  ['mau.viet2', 'contributor', 'mau-ben-song'],
];

/** Make the sample units and accounts; gives the members by login. */
export async function settle(db: Database, now: number): Promise<Map<string, MemberRow>> {
  for (const { id, name, kind } of UNITS) {
    await addUnit(db, { name, kind }, now, id);
  }
  const members = new Map<string, MemberRow>();
  for (const [index, [login, role, unit]] of ACCOUNTS.entries()) {
    const member = {
      id: `mau-${index + 1}`,
      unit,
      name: `Người dùng mẫu ${index + 1}`,
      login,
      password: await hashPassword(SAMPLE_PASSWORD),
      role,
      created_at: now,
    };
    await db.insertInto('member').values(member).execute();
    members.set(login, member);
  }
  return members;
}
