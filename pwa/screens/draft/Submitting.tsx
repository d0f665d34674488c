import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import * as v from 'valibot';

import { toUtf8 } from '#base/bytes.ts';
import { canonicalJson } from '#base/canonical-json.ts';
import type { Id } from '#base/id.ts';
import {
  type Submission,
  type SubmitProblem,
  submission as submissionShape,
} from '#field/draft/submission.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { storiesOf, submitDraft } from '#store/records.ts';
import { sendingOf } from '#store/sending.ts';
import { MAX_ENTRY_BYTES } from '#sync/entry.ts';
import type { Me } from '#sync/portal-calls.ts';
import { type DraftContent, isSame, problemsOf } from '#ui/draft/draft-content.ts';
import { Submissions } from '#ui/draft/Submissions.tsx';
import { SubmitBox, type SubmitOutcome } from '#ui/draft/SubmitBox.tsx';
import { useReading } from '#ui/use-live.ts';

type SubmittingProps = {
  readonly log: DexieLog;
  readonly me: Me;
  readonly draft: Id<'draft'>;
  /** The draft as it was when it last came to rest; undefined before it could be read. */
  readonly settled: DraftContent | undefined;
  /** The draft at this moment: this is what is frozen. */
  readonly readNow: () => DraftContent;
  readonly mayWrite: boolean;
  readonly ring: () => void;
  /** What the draft still lacks, once someone tried to submit it. */
  readonly problems: readonly SubmitProblem[];
  readonly onAsked: () => void;
  readonly onMend: (problem: SubmitProblem) => void;
};

/** "Gửi duyệt", and what became of what was sent. */
export function Submitting(props: SubmittingProps): JSX.Element {
  const { log, draft, settled, mayWrite } = props;
  const [outcome, setOutcome] = useState<SubmitOutcome>();
  const [isBusy, setBusy] = useState(false);
  const stories = useReading(() => storiesOf(log, draft), [log, draft]) ?? [];
  const sendingByHash =
    useReading(
      () =>
        sendingOf(
          log,
          stories.map(({ hash }) => hash),
        ),
      [log, stories.length],
    ) ?? new Map();
  const last = stories[0]?.content;

  const submit = async () => {
    if (isBusy) {
      return;
    }
    const [lacking] = problemsOf(props.readNow());
    props.onAsked();
    setOutcome(undefined);
    if (lacking) {
      props.onMend(lacking);
      return;
    }
    setBusy(true);
    setOutcome(await send(props, last));
    setBusy(false);
  };

  return (
    <>
      {mayWrite && (
        <SubmitBox
          problems={props.problems}
          outcome={outcome}
          isBusy={isBusy}
          onSubmit={() => void submit()}
          onMend={props.onMend}
        />
      )}
      <Submissions
        stories={stories}
        sendingByHash={sendingByHash}
        isChanged={last !== undefined && settled !== undefined && !isSame(settled, last)}
      />
    </>
  );
}

async function send(
  { log, me, draft, readNow, ring }: SubmittingProps,
  last: Submission | undefined,
): Promise<SubmitOutcome> {
  const content = readNow();
  if (last && isSame(content, last)) {
    return 'same';
  }
  const { member, unit } = me;
  const submission: Submission = {
    type: 'submission',
    draft,
    unit: unit.id,
    ...content,
    body: { ...content.body },
    items: [...content.items],
    by: { member: member.id, name: member.name },
    at: Date.now(),
  };
  // Two people may have made a title longer than either could alone.
  const isSound = v.is(submissionShape, submission);
  if (!isSound || toUtf8(canonicalJson(submission)).length > MAX_ENTRY_BYTES) {
    return 'too-big';
  }
  try {
    const kept = await submitDraft(log, submission);
    if (!kept.ok) {
      return 'failed';
    }
  } catch (cause) {
    if (!(cause instanceof Error)) {
      throw cause;
    }
    return 'failed';
  }
  ring();
  return navigator.onLine ? 'sent' : 'kept-until-online';
}
