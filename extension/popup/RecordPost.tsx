import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { formatDay, toIsoVietnam } from '#base/day.ts';
import type { Id } from '#base/id.ts';
import { channelOf, type RecordProblem } from '#field/post/recorded.ts';
import type { Reading } from '#page/reading.ts';
import { TextField } from '#ui/form/TextField.tsx';
import { RECORD_PROBLEMS } from '#ui/vi.ts';

import type { Calls } from '../calls.ts';
import type { PostStanding } from '../posts.ts';
import { orUndefined } from './or-undefined.ts';

type RecordPostProps = {
  readonly reading: Reading;
  /** The items that are ticked at this moment. */
  readonly items: () => readonly Id<'item'>[];
  readonly worker: Pick<Calls, 'postAt' | 'recordPost' | 'takeBackPost'>;
  /** Where the PWA is. */
  readonly portal: string | undefined;
};

/** What is typed of a post. `published` is a clock in Hải Phòng, as the browser's field has it. */
type Typed = { readonly url: string; readonly title: string; readonly published: string };

type Outcome =
  | { readonly state: 'no' | 'taken-back' }
  | { readonly state: 'refused'; readonly problem: RecordProblem }
  | { readonly state: 'recorded'; readonly record: string };

/**
 * Records that the user's unit has published the page in front: one click on a
 * site where it has published before. What the page does not say is typed.
 */
export function RecordPost(props: RecordPostProps): JSX.Element | null {
  const { reading, items, worker, portal } = props;
  const [standing, setStanding] = useState<PostStanding>();
  const [typed, setTyped] = useState<Typed>();
  const [outcome, setOutcome] = useState<Outcome>({ state: 'no' });
  const address = addressOf(reading);
  useEffect(() => void orUndefined(worker.postAt(address)).then(setStanding), [address]);
  if (!standing) {
    return null;
  }

  const said = typed ?? typedFrom(reading, standing);
  const record = async () => {
    const answer = await worker.recordPost({
      url: said.url,
      title: said.title,
      // What stands in the field is a clock in Hải Phòng, wherever the computer thinks it is.
      publishedAt: Date.parse(`${said.published}+07:00`),
      items: items(),
      paragraphs: standing.isSocial ? [] : reading.paragraphs,
      at: Date.now(),
    });
    setOutcome(
      answer.ok
        ? { state: 'recorded', record: answer.value }
        : { state: 'refused', problem: answer.problem },
    );
  };
  const takeBack = async (recorded: string) => {
    await worker.takeBackPost(recorded);
    setOutcome({ state: 'taken-back' });
  };

  if (outcome.state === 'recorded') {
    return <Recorded unit={standing.unit} onUndo={() => void takeBack(outcome.record)} />;
  }
  if (standing.recordedAt !== undefined && outcome.state !== 'taken-back') {
    return <p class="notice">Bài này đã được ghi nhận ngày {formatDay(standing.recordedAt)}.</p>;
  }
  const isTyped = standing.isSocial || reading.publishedAt === null || reading.kind === 'bookmark';
  const button = (
    <>
      {outcome.state === 'refused' && (
        <p class="problem" role="alert">
          {RECORD_PROBLEMS[outcome.problem]}
        </p>
      )}
      <button type="button" onClick={() => void record()}>
        Ghi nhận bài đã đăng
      </button>
    </>
  );
  if (standing.isOwn && standing.unit !== undefined && !isTyped) {
    return <div class="record-own">{button}</div>;
  }
  return (
    <details class="notice record-post" open={standing.isOwn || outcome.state === 'taken-back'}>
      <summary>Ghi nhận bài đã đăng</summary>
      {standing.unit === undefined ? (
        <HowToConnect portal={portal} />
      ) : (
        <>
          <p>{whoseWords(standing, reading.url)}</p>
          {isTyped && <PostFields typed={said} onType={setTyped} onEnter={() => void record()} />}
          {button}
        </>
      )}
    </details>
  );
}

function Recorded({
  unit,
  onUndo,
}: {
  readonly unit: string | undefined;
  readonly onUndo: () => void;
}): JSX.Element {
  return (
    <div class="notice good" role="status">
      <p>Đã ghi nhận bài đã đăng của {unit}.</p>
      <button type="button" onClick={onUndo}>
        Hoàn tác
      </button>
    </div>
  );
}

function HowToConnect({ portal }: { readonly portal: string | undefined }): JSX.Element {
  return (
    <p>
      Tiện ích chưa biết bạn thuộc đơn vị nào. Xin{' '}
      <a href={`${portal ?? ''}/`} target="_blank" rel="noreferrer">
        mở sổ tin
      </a>{' '}
      và đăng nhập một lần trong trình duyệt này, rồi bấm lại.
    </p>
  );
}

function PostFields({
  typed,
  onType,
  onEnter,
}: {
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
  readonly onEnter: () => void;
}): JSX.Element {
  return (
    <fieldset
      // The form around is that of the clip: Enter in here is not about it.
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          onEnter();
        }
      }}
    >
      <legend class="visually-hidden">Bài đã đăng</legend>
      <TextField
        label="Địa chỉ bài đã đăng"
        type="url"
        value={typed.url}
        onInput={({ currentTarget }) => onType({ ...typed, url: currentTarget.value })}
      />
      <TextField
        label="Tiêu đề bài đã đăng"
        value={typed.title}
        maxLength={300}
        onInput={({ currentTarget }) => onType({ ...typed, title: currentTarget.value })}
      />
      <TextField
        label="Đăng lúc (giờ Việt Nam)"
        type="datetime-local"
        value={typed.published}
        onInput={({ currentTarget }) => onType({ ...typed, published: currentTarget.value })}
      />
    </fieldset>
  );
}

/** A page of a site says itself under which address it stands; a social network's page says anything. */
function addressOf({ url, canonicalUrl }: Reading): string {
  return channelOf(url) === 'social' ? url : canonicalUrl;
}

/** What the page says of itself. Of a social network's page nothing is taken over but its address. */
function typedFrom(reading: Reading, { isSocial }: PostStanding): Typed {
  const { title, publishedAt } = reading;
  const minutes = 'yyyy-mm-ddThh:mm'.length;
  return {
    url: addressOf(reading),
    title: isSocial ? '' : title,
    published: isSocial || publishedAt === null ? '' : toIsoVietnam(publishedAt).slice(0, minutes),
  };
}

function whoseWords({ unit, isOwn, isSocial }: PostStanding, address: string): string {
  if (isSocial) {
    return `Bài của ${unit} trên mạng xã hội: xin điền tiêu đề và ngày đăng.`;
  }
  const host = new URL(address).hostname;
  return isOwn
    ? `${unit} có đăng bài ở ${host}. Chọn nội dung tuyên truyền ở trên, rồi bấm một nút.`
    : `Chưa biết ${host} là trang của đơn vị nào. Chỉ ghi nhận nếu đây là bài của ${unit}; lần sau nút này hiện sẵn.`;
}
