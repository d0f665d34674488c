/** The questions that screens put to the portal and keep the answers of. */
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/preact-query';
import { useEffect } from 'preact/hooks';
import * as v from 'valibot';

import {
  type MemberView,
  memberView,
  type PostView,
  postView,
  type SubmissionView,
  submissionView,
  type UnitView,
  unitView,
} from '#sync/portal-calls.ts';

import { useSession } from '../session/session.tsx';
import { useSync } from '../sync/use-sync.ts';
import { askPortal } from './call-portal.ts';

/** Submissions that wait for this member's review. Asked again after each sync, which may have sent verdicts. */
export function useSubmissions(): UseQueryResult<SubmissionView[]> {
  const { syncedAt } = useSync();
  const client = useQueryClient();
  useEffect(() => {
    if (syncedAt !== undefined) {
      void client.invalidateQueries({ queryKey: ['submissions'] });
    }
  }, [client, syncedAt]);
  return useAnswer(['submissions'], '/submissions', v.array(submissionView));
}

/** Posts of a month of every unit the member may see. @param month - "2024-05" */
export function usePosts(month: string): UseQueryResult<PostView[]> {
  return useAnswer(['posts', month], `/posts?month=${month}`, v.array(postView));
}

/** Units the member may see. */
export function useUnits(): UseQueryResult<UnitView[]> {
  return useAnswer(['units'], '/units', v.array(unitView));
}

/** Members of the unit, or of all units for those who see them. */
export function useMembers(): UseQueryResult<MemberView[]> {
  return useAnswer(['members'], '/members', v.array(memberView));
}

function useAnswer<Value>(
  queryKey: readonly string[],
  path: string,
  answer: v.GenericSchema<unknown, Value>,
): UseQueryResult<Value> {
  const { fetch } = useSession();
  return useQuery({ queryKey, queryFn: () => askPortal(fetch, { path, answer }) });
}
