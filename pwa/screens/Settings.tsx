import type { JSX } from 'preact';

import { may } from '#field/unit/role.ts';

import { PortalQueries } from '../ask/queries.tsx';
import { useDevice } from '../device.tsx';
import { VERSION } from '../shell/bugs.ts';
import { Screen } from '../shell/Screen.tsx';
import { AccountCard } from './settings/AccountCard.tsx';
import { DeviceCard } from './settings/DeviceCard.tsx';
import { LibraryCard } from './settings/LibraryCard.tsx';
import { PeopleCards } from './settings/PeopleCards.tsx';
import { SyncCard } from './settings/SyncCard.tsx';

/** The account, how this device stands with the portal, and the unit's people. */
export function Settings(): JSX.Element {
  const { me } = useDevice();
  return (
    <Screen title="Cài đặt">
      <div class="settings">
        <AccountCard />
        <SyncCard />
        <DeviceCard />
        <LibraryCard />
        {may(me.member.role, 'invite') && (
          <PortalQueries>
            <PeopleCards />
          </PortalQueries>
        )}
      </div>
      <p class="quiet">Sổ tin CCHC, phiên bản {VERSION}</p>
    </Screen>
  );
}
