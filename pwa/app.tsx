import type { JSX } from 'preact';
import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import { LocationProvider, lazy, Route, Router } from 'preact-iso';

import type { Database } from '#store/database.ts';

import { DeviceProvider } from './device.tsx';
import { Plans } from './plans.tsx';
import { Library } from './screens/Library.tsx';
import { SignIn } from './screens/SignIn.tsx';
import { SessionProvider, useNewSession, useSession } from './session/session.tsx';
import { ShareReader, SharesProvider } from './share/shares.tsx';
import { BugPanel } from './shell/BugPanel.tsx';
import { type Bug, bugOf, watchForBugs } from './shell/bugs.ts';
import { download } from './shell/download.ts';
import { UNSENT_NAME, unsentFile } from './shell/export-unsent.ts';
import { Screen } from './shell/Screen.tsx';
import { Door, Shell } from './shell/Shell.tsx';
import { UpdatePrompt } from './shell/UpdatePrompt.tsx';

const Share = lazy(async () => (await import('./screens/Share.tsx')).Share);
const Clip = lazy(async () => (await import('./screens/Clip.tsx')).Clip);
const Drafts = lazy(async () => (await import('./screens/Drafts.tsx')).Drafts);
const Draft = lazy(async () => (await import('./screens/DraftScreen.tsx')).DraftScreen);
const Review = lazy(async () => (await import('./screens/Review.tsx')).Review);
const Results = lazy(async () => (await import('./screens/Results.tsx')).Results);
const RecordPost = lazy(async () => (await import('./screens/RecordPost.tsx')).RecordPost);
const Today = lazy(async () => (await import('./screens/Today.tsx')).Today);
const Calendar = lazy(async () => (await import('./screens/Calendar.tsx')).Calendar);
const Settings = lazy(async () => (await import('./screens/Settings.tsx')).Settings);
const PlanList = lazy(async () => (await import('./screens/plan/Plans.tsx')).Plans);
const PlanScreen = lazy(async () => (await import('./screens/plan/PlanScreen.tsx')).PlanScreen);
const References = lazy(async () => (await import('./screens/plan/References.tsx')).References);
const ImportPlan = lazy(async () => (await import('./screens/plan/ImportPlan.tsx')).ImportPlan);
const EditPlan = lazy(async () => (await import('./screens/plan/EditPlan.tsx')).EditPlan);
const Crosswalk = lazy(
  async () => (await import('./screens/plan/CrosswalkScreen.tsx')).CrosswalkScreen,
);
const Invite = lazy(async () => (await import('./screens/Invite.tsx')).Invite);

/** Another draft is another screen: nothing of the first may stay in the editor. */
const DraftRoute = ({ id }: { readonly id: string }) => <Draft key={id} id={id} />;

/** Addresses that the portal answers itself are left to the browser. */
const OURS = /^(?!\/(?:api|cchc|healthz)(?:\/|$))/;

type AppProps = { readonly db: Database; readonly fetch: typeof window.fetch };

/** The app. @param db - Remembers who is signed in; members' work lies in databases of their own */
export function App({ db, fetch }: AppProps): JSX.Element {
  const session = useNewSession(db, fetch);
  return (
    <SessionProvider value={session}>
      <SharesProvider value={db}>
        <Reporter>
          <LocationProvider scope={OURS}>
            <Screens />
          </LocationProvider>
        </Reporter>
      </SharesProvider>
    </SessionProvider>
  );
}

function Screens(): JSX.Element {
  const { stage, open } = useSession();
  if (stage === 'opening') {
    return (
      <Door>
        <p aria-busy="true">Đang mở sổ tin…</p>
      </Door>
    );
  }
  if (!open) {
    return (
      <Door>
        <UpdatePrompt />
        <Router>
          <Route path="/invite/:token" component={Invite} />
          <Route default component={SignIn} />
        </Router>
      </Door>
    );
  }
  return (
    // The key draws everything anew when another device is opened.
    <DeviceProvider value={open.device} key={open.key}>
      <Plans>
        <Shell>
          <UpdatePrompt />
          <ShareReader />
          <Router>
            <Route path="/" component={Library} />
            <Route path="/today" component={Today} />
            <Route path="/today/calendar" component={Calendar} />
            <Route path="/clip/:id" component={Clip} />
            <Route path="/share" component={Share} />
            <Route path="/drafts" component={Drafts} />
            <Route path="/draft/:id" component={DraftRoute} />
            <Route path="/review" component={Review} />
            <Route path="/review/:hash" component={Review} />
            <Route path="/results" component={Results} />
            <Route path="/results/record" component={RecordPost} />
            <Route path="/plan" component={PlanList} />
            <Route path="/plan/import" component={ImportPlan} />
            <Route path="/plan/references" component={References} />
            <Route path="/plan/:id" component={PlanScreen} />
            <Route path="/plan/:id/edit" component={EditPlan} />
            <Route path="/plan/:id/crosswalk" component={Crosswalk} />
            <Route path="/settings" component={Settings} />
            <Route path="/invite/:token" component={Invite} />
            <Route path="/sign-in" component={SignIn} />
            <Route default component={NotFound} />
          </Router>
        </Shell>
      </Plans>
    </DeviceProvider>
  );
}

function NotFound(): JSX.Element {
  return (
    <Screen title="Không có trang này">
      <p>
        Địa chỉ có thể đã gõ nhầm. <a href="/">Về thư viện</a>
      </p>
    </Screen>
  );
}

/** Shows what went wrong below it, or anywhere that nobody caught it. */
function Reporter({ children }: { readonly children: JSX.Element }): JSX.Element {
  const { open } = useSession();
  const [bug, setBug] = useState<Bug>();
  const [failure, reset] = useErrorBoundary((cause) => setBug(bugOf(cause)));
  useEffect(() => watchForBugs(setBug), []);

  const close = () => {
    setBug(undefined);
    reset();
  };
  const onExport = open && (async () => download(await unsentFile(open.device.log), UNSENT_NAME));

  return (
    <>
      {!failure && children}
      {bug && <BugPanel bug={bug} onExport={onExport && (() => void onExport())} onClose={close} />}
    </>
  );
}
