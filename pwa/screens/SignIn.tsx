import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';

import { PasswordField } from '#ui/form/PasswordField.tsx';
import { TextField } from '#ui/form/TextField.tsx';

import { fieldsOf } from '../ask/fields.ts';
import { useAsk } from '../ask/use-ask.ts';
import { signIn } from '../session/calls.ts';
import { useSession } from '../session/session.tsx';
import { Screen } from '../shell/Screen.tsx';

/** Signs in: at the start, and again when a session has ended while work went on. */
export function SignIn(): JSX.Element {
  const { open, signedIn } = useSession();
  const { path, route } = useLocation();
  const [isWrongShape, setWrongShape] = useState(false);
  const { ask, isAsking, problem } = useAsk();

  const submit = async (form: HTMLFormElement) => {
    const { login, password } = fieldsOf<'login' | 'password'>(form);
    // The portal would say "bad input", which helps nobody: such a login cannot exist.
    setWrongShape(!/^[a-z0-9._@-]{3,60}$/i.test(login));
    const me = await ask((fetch) => signIn(fetch, { login, password }));
    if (me) {
      if (path === '/sign-in') {
        route('/', true);
      }
      await signedIn(me);
    }
  };

  return (
    <Screen title={open ? 'Đăng nhập lại' : 'Đăng nhập'}>
      <form
        class="card narrow"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
      >
        {open && <p>Việc đã làm vẫn ở trên máy này và sẽ tự gửi sau khi đăng nhập.</p>}
        <TextField
          label="Tên đăng nhập"
          name="login"
          required
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          defaultValue={open?.device.me.member.login ?? ''}
        />
        <PasswordField autocomplete="current-password" />
        {problem && (
          <p class="notice bad" role="alert">
            {isWrongShape ? 'Tên đăng nhập hoặc mật khẩu chưa đúng.' : problem}
          </p>
        )}
        <button type="submit" class="primary wide" disabled={isAsking}>
          {isAsking ? 'Đang đăng nhập…' : 'Đăng nhập'}
        </button>
        <p class="quiet">Chưa có tài khoản? Xin liên kết mời từ người quản trị của đơn vị.</p>
      </form>
    </Screen>
  );
}
