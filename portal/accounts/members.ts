import { problem, type Result } from '#base/result.ts';
import { CURRENT_PLAN } from '#field/plan/catalogue.ts';
import type { Me, MemberView, SignIn } from '#sync/portal-calls.ts';

import type { Database, MemberRow, Reader } from '../database/schema.ts';
import { workspaceOf } from '../workspaces.ts';
import { visibleUnit } from './access.ts';
import { hashPassword, isPassword } from './password.ts';
import { unitOf } from './units.ts';

/** A member as others see them. */
function memberView({ id, name, login, role, unit }: MemberRow): MemberView {
  return { id, name, login, role, unit };
}

/** Who is signed in, and where their work goes. */
export async function meOf(db: Reader, member: MemberRow): Promise<Me> {
  const unit = await unitOf(db, member.unit);
  if (!unit) {
    throw new Error('A member without a unit: the database would have refused it');
  }
  const workspace = workspaceOf(member.unit, CURRENT_PLAN.id);
  return { member: memberView(member), unit, workspace: workspace.id, plan: CURRENT_PLAN.id };
}

/** The members of the units that a member may see. */
export async function listMembers(db: Reader, asker: MemberRow): Promise<MemberView[]> {
  const only = visibleUnit(asker);
  const rows = await db
    .selectFrom('member')
    .selectAll()
    .$if(only !== undefined, (query) => query.where('unit', '=', only ?? ''))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(memberView);
}

/** The member with that login and password. An unknown login takes as long as a wrong password. */
export async function checkPassword(
  db: Database,
  { login, password }: SignIn,
): Promise<Result<MemberRow, 'wrong-password'>> {
  const member = await db
    .selectFrom('member')
    .selectAll()
    .where('login', '=', login)
    .executeTakeFirst();
  nobody ??= hashPassword('nobody');
  const isRight = await isPassword(password, member?.password ?? (await nobody));
  return member && isRight ? { ok: true, value: member } : problem('wrong-password');
}

let nobody: Promise<string> | undefined;
