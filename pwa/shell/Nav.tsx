import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';

import { may } from '#field/unit/role.ts';

import { useDevice } from '../device.tsx';
import { Icon, type IconName } from './icons.tsx';

type Place = {
  readonly href: string;
  readonly name: string;
  readonly icon: IconName;
  /** Screens that belong to the place. */
  readonly holds: RegExp;
};

const TODAY: Place = {
  href: '/today',
  name: 'Hôm nay',
  icon: 'today',
  holds: /^\/(?:today|plan)\b/,
};
const LIBRARY: Place = {
  href: '/',
  name: 'Thư viện',
  icon: 'library',
  holds: /^\/(?:$|clip\/|share$)/,
};
const DRAFTS: Place = { href: '/drafts', name: 'Bản thảo', icon: 'drafts', holds: /^\/drafts?\b/ };
const REVIEW: Place = { href: '/review', name: 'Duyệt', icon: 'review', holds: /^\/review\b/ };
const RESULTS: Place = {
  href: '/results',
  name: 'Kết quả',
  icon: 'results',
  holds: /^\/results\b/,
};
const SETTINGS: Place = {
  href: '/settings',
  name: 'Cài đặt',
  icon: 'settings',
  holds: /^\/settings\b/,
};

/** The places of the app: below on a phone, at the side on a wide screen. */
export function Nav(): JSX.Element {
  const { path } = useLocation();
  const { me } = useDevice();
  const review = may(me.member.role, 'review') ? [REVIEW] : [];

  return (
    <nav class="nav" aria-label="Các phần của sổ tin">
      <ul class="list">
        {[TODAY, LIBRARY, DRAFTS, ...review, RESULTS, SETTINGS].map(
          ({ href, name, icon, holds }) => (
            <li key={href}>
              <a href={href} aria-current={holds.test(path) ? 'page' : undefined}>
                <Icon name={icon} />
                {name}
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}
