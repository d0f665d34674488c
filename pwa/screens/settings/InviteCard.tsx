import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import * as v from 'valibot';

import { formatMoment } from '#base/day.ts';
import { may, role } from '#field/unit/role.ts';
import { type InviteLink, inviteLink, type NewInvite, type UnitView } from '#sync/portal-calls.ts';
import { ROLES } from '#ui/vi.ts';

import { callPortal } from '../../ask/call-portal.ts';
import { fieldsOf } from '../../ask/fields.ts';
import { useAsk } from '../../ask/use-ask.ts';
import { useDevice } from '../../device.tsx';

/** Makes a link by which one person becomes a member. */
export function InviteCard({ units }: { readonly units: readonly UnitView[] }): JSX.Element {
  const { me } = useDevice();
  const { ask, isAsking, problem } = useAsk();
  const [link, setLink] = useState<InviteLink>();
  const isWide = may(me.member.role, 'manage-units');
  // Wider roles are the office's to give; the portal holds this too.
  const roles = role.options.filter((each) => isWide || !may(each, 'see-all-units'));

  const invite = async (form: HTMLFormElement) => {
    const { unit = me.unit.id, role: wanted } = fieldsOf<'unit' | 'role'>(form);
    const body: NewInvite = { unit, role: v.parse(role, wanted) };
    setLink(
      await ask((fetch) =>
        callPortal(fetch, { method: 'POST', path: '/invites', body, answer: inviteLink }),
      ),
    );
  };

  return (
    <section class="card" aria-labelledby="invite">
      <h2 id="invite">Mời thành viên</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void invite(event.currentTarget);
        }}
      >
        <div class="field">
          <label for="invite-unit">Vào đơn vị</label>
          <select id="invite-unit" name="unit">
            {units.map(({ id, name }) => (
              <option key={id} value={id} selected={id === me.unit.id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="invite-role">Vai trò</label>
          <select id="invite-role" name="role">
            {roles.map((each) => (
              <option key={each} value={each} selected={each === 'contributor'}>
                {ROLES[each]}
              </option>
            ))}
          </select>
        </div>
        {problem && (
          <p class="notice bad" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" disabled={isAsking}>
          Tạo liên kết mời
        </button>
      </form>
      {link && <MadeLink link={link} />}
    </section>
  );
}

function MadeLink({ link: { link, expiresAt } }: { readonly link: InviteLink }): JSX.Element {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <div class="notice good" role="status">
      <p>
        Gửi liên kết này cho người được mời. Chỉ dùng được một lần, đến {formatMoment(expiresAt)}.
      </p>
      <div class="field">
        <label for="invite-link">Liên kết mời</label>
        <input
          id="invite-link"
          readOnly
          value={link}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </div>
      <button type="button" onClick={() => void copy()}>
        {isCopied ? 'Đã sao chép' : 'Sao chép liên kết'}
      </button>
    </div>
  );
}
