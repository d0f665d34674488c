import { useQueryClient } from '@tanstack/preact-query';
import type { JSX } from 'preact';
import * as v from 'valibot';

import { may } from '#field/unit/role.ts';
import { unitKind } from '#field/unit/unit.ts';
import { type NewUnit, unitView } from '#sync/portal-calls.ts';
import { TextField } from '#ui/form/TextField.tsx';
import { ROLES, UNIT_KINDS } from '#ui/vi.ts';

import { useMembers, useUnits } from '../../ask/asked.ts';
import { callPortal } from '../../ask/call-portal.ts';
import { fieldsOf } from '../../ask/fields.ts';
import { QueryState } from '../../ask/QueryState.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { useDevice } from '../../device.tsx';
import { InviteCard } from './InviteCard.tsx';

/** Units, members and invitations, for those who look after them. */
export function PeopleCards(): JSX.Element {
  const { me } = useDevice();
  const units = useUnits();
  return (
    <>
      <MembersCard unitNames={new Map(units.data?.map(({ id, name }) => [id, name]))} />
      <InviteCard units={units.data ?? [me.unit]} />
      {may(me.member.role, 'manage-units') && <UnitsCard units={units} />}
    </>
  );
}

function MembersCard({
  unitNames,
}: {
  readonly unitNames: ReadonlyMap<string, string>;
}): JSX.Element {
  const members = useMembers();
  return (
    <section class="card" aria-labelledby="members">
      <h2 id="members">Thành viên</h2>
      <QueryState query={members} />
      <ul class="list people">
        {members.data?.map(({ id, name, login, role, unit }) => (
          <li key={id}>
            <b>{name}</b> <span class="quiet">({login})</span>
            <br />
            <span class="quiet">
              {ROLES[role]} · {unitNames.get(unit) ?? unit}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function UnitsCard({ units }: { readonly units: ReturnType<typeof useUnits> }): JSX.Element {
  const client = useQueryClient();
  const { ask, isAsking, problem } = useAsk();

  const add = async (form: HTMLFormElement) => {
    const { name, kind } = fieldsOf<'name' | 'kind'>(form);
    const body: NewUnit = { name, kind: v.parse(unitKind, kind) };
    const unit = await ask((fetch) =>
      callPortal(fetch, { method: 'POST', path: '/units', body, answer: unitView }),
    );
    if (unit) {
      form.reset();
      await client.invalidateQueries({ queryKey: ['units'] });
    }
  };

  return (
    <section class="card" aria-labelledby="units">
      <h2 id="units">Đơn vị</h2>
      <QueryState query={units} />
      <ul class="list people">
        {units.data?.map(({ id, name, kind }) => (
          <li key={id}>
            {name} <span class="quiet">({UNIT_KINDS[kind]})</span>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add(event.currentTarget);
        }}
      >
        <TextField label="Tên đơn vị mới" name="name" required maxLength={200} />
        <div class="field">
          <label for="unit-kind">Loại đơn vị</label>
          <select id="unit-kind" name="kind">
            {unitKind.options.map((kind) => (
              <option key={kind} value={kind} selected={kind === 'school'}>
                {UNIT_KINDS[kind]}
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
          Thêm đơn vị
        </button>
      </form>
    </section>
  );
}
