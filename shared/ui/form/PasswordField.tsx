import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { TextField } from './TextField.tsx';

/** A password, which the person may look at: long ones are mistyped on phones. */
export function PasswordField({
  label = 'Mật khẩu',
  ...rest
}: {
  readonly label?: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly autocomplete: 'current-password' | 'new-password';
}): JSX.Element {
  const [isShown, setShown] = useState(false);
  return (
    <div class="password-field">
      <TextField
        {...rest}
        label={label}
        name="password"
        type={isShown ? 'text' : 'password'}
        required
        spellcheck={false}
        autocapitalize="none"
      />
      <label class="check">
        <input
          type="checkbox"
          checked={isShown}
          onChange={({ currentTarget }) => setShown(currentTarget.checked)}
        />
        Hiện mật khẩu
      </label>
    </div>
  );
}
