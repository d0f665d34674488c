import { useCallback, useState } from 'preact/hooks';

import type { Result } from '#base/result.ts';
import { PeerError } from '#sync/peer.ts';
import type { PortalProblem } from '#sync/portal-calls.ts';
import { PEER_PROBLEMS, PORTAL_PROBLEMS } from '#ui/vi.ts';

import { useSession } from '../session/session.tsx';
import type { Fetch } from './call-portal.ts';

type Asking = {
  /** Ask the portal once. Undefined when it did not do it: `problem` says why. */
  readonly ask: <Value>(
    call: (fetch: Fetch) => Promise<Result<Value, PortalProblem>>,
  ) => Promise<Value | undefined>;
  readonly isAsking: boolean;
  /** Why the last call did not succeed, in words. */
  readonly problem: string | undefined;
};

/** For forms that need the portal's answer at once: signing in, inviting. */
export function useAsk(): Asking {
  const { fetch } = useSession();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();

  const ask: Asking['ask'] = useCallback(
    async (call) => {
      setAsking(true);
      setProblem(undefined);
      try {
        const answer = await call(fetch);
        if (answer.ok) {
          return answer.value;
        }
        setProblem(PORTAL_PROBLEMS[answer.problem]);
      } catch (cause) {
        if (!(cause instanceof PeerError)) {
          throw cause;
        }
        setProblem(
          cause.problem === 'unreachable'
            ? 'Chưa nối được với cổng. Xin kiểm tra mạng rồi thử lại.'
            : PEER_PROBLEMS[cause.problem],
        );
      } finally {
        setAsking(false);
      }
      return undefined;
    },
    [fetch],
  );
  return { ask, isAsking, problem };
}
