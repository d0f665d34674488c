import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';

import { formatMoment } from '#base/day.ts';
import type { InviteView } from '#sync/portal-calls.ts';
import { PasswordField } from '#ui/form/PasswordField.tsx';
import { TextField } from '#ui/form/TextField.tsx';
import { ROLES } from '#ui/vi.ts';

import { fieldsOf } from '../ask/fields.ts';
import { useAsk } from '../ask/use-ask.ts';
import { acceptInvite, readInvite } from '../session/calls.ts';
import { useSession } from '../session/session.tsx';
import { Screen } from '../shell/Screen.tsx';

/** Where a link of invitation leads: says into which unit, and makes the account. */
export function Invite({ token }: { readonly token: string }): JSX.Element {
  const [invite, setInvite] = useState<InviteView>();
  const { ask, problem } = useAsk();
  const { open } = useSession();
  useEffect(() => void ask((fetch) => readInvite(fetch, token)).then(setInvite), [ask, token]);

  return (
    <Screen title="Mở liên kết mời">
      {open && (
        <p class="notice warn">
          Máy này đang dùng tài khoản {open.device.me.member.name}. Dùng liên kết này sẽ chuyển sang
          tài khoản mới; việc chưa gửi của tài khoản cũ vẫn được giữ.
        </p>
      )}
      {problem && (
        <div class="notice bad" role="alert">
          <p>{problem}</p>
          <p>
            <a href="/">Đến trang đăng nhập</a>
          </p>
        </div>
      )}
      {!problem && !invite && <p aria-busy="true">Đang xem liên kết mời…</p>}
      {invite && <AcceptForm token={token} invite={invite} />}
    </Screen>
  );
}

const LOGIN_HINT = '3–60 ký tự: chữ thường không dấu, số, và các dấu . _ @ -';
const PASSWORD_HINT = 'Ít nhất 10 ký tự. Một câu ngắn dễ nhớ là tốt nhất.';

function AcceptForm({
  token,
  invite,
}: {
  readonly token: string;
  readonly invite: InviteView;
}): JSX.Element {
  const { signedIn } = useSession();
  const { route } = useLocation();
  const { ask, isAsking, problem } = useAsk();
  const [mistakes, setMistakes] = useState<Mistakes>({});

  const submit = async (form: HTMLFormElement) => {
    const fields = fieldsOf<'name' | 'login' | 'password'>(form);
    const found = mistakesIn(fields);
    setMistakes(found);
    if (Object.keys(found).length > 0) {
      return;
    }
    const me = await ask((fetch) => acceptInvite(fetch, token, fields));
    if (me) {
      route('/', true);
      await signedIn(me);
    }
  };

  return (
    <form
      class="card narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <dl class="facts">
        <dt>Đơn vị</dt>
        <dd>{invite.unit.name}</dd>
        <dt>Vai trò</dt>
        <dd>{ROLES[invite.role]}</dd>
        <dt>Hạn dùng</dt>
        <dd>{formatMoment(invite.expiresAt)}</dd>
      </dl>
      <TextField
        label="Họ và tên"
        name="name"
        autocomplete="name"
        problem={mistakes.name}
        required
      />
      <TextField
        label="Tên đăng nhập"
        name="login"
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        hint={LOGIN_HINT}
        problem={mistakes.login}
        required
      />
      <PasswordField autocomplete="new-password" hint={PASSWORD_HINT} problem={mistakes.password} />
      {problem && (
        <p class="notice bad" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" class="primary wide" disabled={isAsking}>
        {isAsking ? 'Đang tạo tài khoản…' : 'Tạo tài khoản'}
      </button>
    </form>
  );
}

type Mistakes = { name?: string; login?: string; password?: string };

/** What would be refused, said before it is sent and where it was typed. */
function mistakesIn({
  name,
  login,
  password,
}: Readonly<Record<'name' | 'login' | 'password', string>>): Mistakes {
  return {
    ...(name.trim() === '' && { name: 'Xin điền họ và tên.' }),
    ...(!/^[a-z0-9._@-]{3,60}$/.test(login.trim().toLowerCase()) && {
      login: 'Tên đăng nhập chưa đúng dạng.',
    }),
    ...(password.length < 10 && {
      password: `Mật khẩu mới có ${password.length} ký tự, cần ít nhất 10.`,
    }),
  };
}
