import type { JSX } from 'preact';

import { channelOf, type RecordProblem } from '#field/post/recorded.ts';
import { TextField } from '#ui/form/TextField.tsx';
import { CHANNELS, RECORD_PROBLEMS } from '#ui/vi.ts';

/** What is typed of a post. `published` is a clock in Hải Phòng: "2024-05-21T08:00". */
export type TypedPost = {
  readonly url: string;
  readonly title: string;
  readonly published: string;
};

/** The lines to type in for a recorded post, each with what is wrong with it. */
export function PostFields({
  typed,
  problem,
  onType,
}: {
  readonly typed: TypedPost;
  readonly problem: RecordProblem | undefined;
  readonly onType: (next: Partial<TypedPost>) => void;
}): JSX.Element {
  const told = (...mine: readonly RecordProblem[]) =>
    problem && mine.includes(problem) ? RECORD_PROBLEMS[problem] : undefined;
  return (
    <>
      <TextField
        label="Địa chỉ bài đã đăng"
        type="url"
        value={typed.url}
        hint={`Nơi đăng: ${CHANNELS[channelOf(typed.url)]}`}
        problem={told('bad-address', 'already-recorded')}
        onInput={({ currentTarget }) => onType({ url: currentTarget.value })}
      />
      <TextField
        label="Tiêu đề"
        value={typed.title}
        maxLength={300}
        problem={told('no-title')}
        onInput={({ currentTarget }) => onType({ title: currentTarget.value })}
      />
      <TextField
        label="Đăng lúc (giờ Việt Nam)"
        type="datetime-local"
        value={typed.published}
        problem={told('no-date')}
        onInput={({ currentTarget }) => onType({ published: currentTarget.value })}
      />
    </>
  );
}
