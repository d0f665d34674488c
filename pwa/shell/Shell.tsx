import type { ComponentChildren, JSX } from 'preact';

import { useDevice } from '../device.tsx';
import { Nav } from './Nav.tsx';
import { StatusLight } from './StatusLight.tsx';
import { Toasts } from './toast.tsx';

/** What stands around every signed-in screen. */
export function Shell({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const { me } = useDevice();
  return (
    <Toasts>
      <a class="skip-link button" href="#main">
        Đến nội dung chính
      </a>
      <header class="top">
        <a class="product" href="/today">
          Sổ tin CCHC
        </a>
        <span class="unit">{me.unit.name}</span>
        <StatusLight />
      </header>
      <Nav />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </Toasts>
  );
}

/** Around the screens of those who are not signed in. */
export function Door({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <>
      <header class="top">
        <span class="product">Sổ tin CCHC</span>
      </header>
      <main id="main" class="door">
        {children}
      </main>
    </>
  );
}
