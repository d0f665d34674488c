import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';

import { ROLES } from '#ui/vi.ts';

import { useDevice } from '../../device.tsx';
import { useSession } from '../../session/session.tsx';
import { useSync } from '../../sync/use-sync.ts';

/** Who works here, and the way out. */
export function AccountCard(): JSX.Element {
  const { me } = useDevice();
  const { leave } = useSession();
  const { route } = useLocation();
  const { waiting } = useSync();
  const [isAsked, setAsked] = useState(false);
  const signOut = async () => {
    // Whoever comes next begins at the library, not in settings.
    route('/', true);
    await leave();
  };

  return (
    <section class="card" aria-labelledby="account">
      <h2 id="account">Tài khoản</h2>
      <dl class="facts">
        <dt>Họ và tên</dt>
        <dd>{me.member.name}</dd>
        <dt>Tên đăng nhập</dt>
        <dd>{me.member.login}</dd>
        <dt>Đơn vị</dt>
        <dd>{me.unit.name}</dd>
        <dt>Vai trò</dt>
        <dd>{ROLES[me.member.role]}</dd>
      </dl>
      {isAsked && waiting > 0 ? (
        <div class="notice warn" role="alert">
          <p>
            Còn {waiting} thay đổi chưa gửi lên cổng. Nếu đăng xuất, chúng vẫn được giữ trên máy này
            và sẽ gửi khi {me.member.name} đăng nhập lại.
          </p>
          <div class="row">
            <button type="button" class="danger" onClick={() => void signOut()}>
              Vẫn đăng xuất
            </button>
            <button type="button" class="plain" onClick={() => setAsked(false)}>
              Ở lại
            </button>
          </div>
        </div>
      ) : (
        <button
          type="button"
          onClick={() => {
            setAsked(true);
            if (waiting === 0) {
              void signOut();
            }
          }}
        >
          Đăng xuất
        </button>
      )}
    </section>
  );
}
