/** Who may do what: the one table of permissions. Source: the duties in the five plans. */
import * as v from 'valibot';

/**
 * A member's role: contributor (cộng tác viên), editor (biên tập), unit
 * approver (duyệt của đơn vị), office approver (duyệt của Sở), admin, viewer.
 */
export const role = v.picklist([
  'viewer',
  'contributor',
  'editor',
  'unit-approver',
  'office-approver',
  'admin',
]);
export type Role = v.InferOutput<typeof role>;

/**
 * - `read`: see the unit's library, drafts and posts
 * - `write`: clip, draft and submit
 * - `review`: approve or return a submission
 * - `invite`: invite members into the unit
 * - `see-all-units`: the posts and submissions of every unit
 * - `manage-units`: add units, and invite into any of them
 * - `manage-plan`: edit the plans that all units work by
 */
export type Action =
  | 'read'
  | 'write'
  | 'review'
  | 'invite'
  | 'see-all-units'
  | 'manage-units'
  | 'manage-plan';

const ACTIONS_BY_ROLE: Readonly<Record<Role, readonly Action[]>> = {
  viewer: ['read'],
  contributor: ['read', 'write'],
  editor: ['read', 'write'],
  'unit-approver': ['read', 'write', 'review', 'invite'],
  'office-approver': ['read', 'write', 'review', 'see-all-units', 'manage-plan'],
  admin: ['read', 'write', 'review', 'invite', 'see-all-units', 'manage-units', 'manage-plan'],
};

/** Whether a role allows an action inside the member's own unit. */
export function may(who: Role, action: Action): boolean {
  return ACTIONS_BY_ROLE[who].includes(action);
}

/**
 * Whether a member may do something in a unit. Outside their own unit only
 * those who see all units may read and review; writing stays at home.
 */
export function mayIn(
  member: { readonly role: Role; readonly unit: string },
  action: Action,
  unit: string,
): boolean {
  if (!may(member.role, action)) {
    return false;
  }
  const elsewhere = action === 'read' || action === 'review' || action === 'invite';
  return member.unit === unit || (elsewhere && may(member.role, 'see-all-units'));
}
