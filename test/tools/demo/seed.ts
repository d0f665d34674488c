import { instantOf, localTime } from '#base/day.ts';
import type { DraftKind } from '#field/draft/kinds.ts';
import type { Submission } from '#field/draft/submission.ts';

import type { MemberRow } from '../../../portal/database/schema.ts';
import type { Portal } from '../../../portal/http/portal.ts';
import { clipPages, type Quotable } from './clips.ts';
import { byOf, itemsOf, send, sendRecord } from './desk.ts';
import { draftEntry } from './drafts.ts';
import { settle } from './people.ts';
import { TOPICS, type Topic } from './topics.ts';

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
const POSTS = 60;

/** A school of the sample: who writes, who approves, and what they may quote. */
type School = {
  readonly name: string;
  readonly writer: MemberRow;
  readonly approver: MemberRow;
  readonly quotables: readonly Quotable[];
};

/** Fill an empty portal: a year of posts up to now, clips, drafts, and texts in every state. */
export async function seed(portal: Portal, now: number): Promise<void> {
  const start = now - 365 * DAY;
  const members = await settle(portal.db, start);
  const member = (login: string) => {
    const found = members.get(login);
    if (!found) {
      throw new Error(`No sample account ${login}`);
    }
    return found;
  };
  const school = async (number: 1 | 2, name: string): Promise<School> => {
    const writer = member(`mau.viet${number}`);
    const clips = {
      start: start + number * DAY,
      every: 60 * DAY,
      first: (number - 1) * 6,
      count: 6,
    };
    const quotables = await clipPages(portal, writer, clips);
    return { name, writer, approver: member(`mau.duyet${number}`), quotables };
  };
  const schools = [
    await school(1, 'Trường THCS Hoa Phượng'),
    await school(2, 'Trường Tiểu học Bến Sông'),
  ];
  const judge = member('mau.duyetso');
  for (let index = 0; index < POSTS; index += 1) {
    await publish(portal, pick(schools, index), judge, index, momentOf(index, now));
  }
  for (const each of schools) {
    await fillDesk(portal, each, now);
  }
}

/** Moments over the year in working hours, the last few in the month of today. */
function momentOf(index: number, now: number): number {
  const { year, month } = localTime(now);
  const left = POSTS - 1 - index;
  if (left < 4) {
    return Math.max(instantOf({ year, month, day: 1 }), now - left * 11 * MINUTE);
  }
  const day = localTime(now - left * 6 * DAY);
  return instantOf({ ...day, hour: 8 + (index % 9), minute: (index * 17) % 60 });
}

async function publish(
  portal: Portal,
  { name, writer, approver, quotables }: School,
  judge: MemberRow,
  index: number,
  at: number,
): Promise<void> {
  // Each topic comes back after a while from the other school.
  const turn = Math.floor(index / 2) + (index % 2) * 7;
  const [labels, title, ...rest] = pick(TOPICS, turn);
  const topic: Topic = [labels, turn < TOPICS.length ? title : `${title} (đợt hai)`, ...rest];
  const known = quotables.filter(({ since }) => since < at - DAY);
  const quotable = index % 5 === 4 ? undefined : known.at(-1);
  const text = submissionOf(topic, name, writer, { draft: `mau-bai-${index + 1}`, at, quotable });
  const hash = await sendRecord(portal, writer, writer.unit, text, at - 300 * MINUTE);
  const by = index % 5 === 0 ? judge : approver;
  const verdict = { type: 'review', submission: hash, verdict: 'approved', comment: '' } as const;
  await sendRecord(portal, by, writer.unit, { ...verdict, by: byOf(by), at }, at);
}

/** Three drafts on each school's desk: one being written, one waiting, one returned. */
async function fillDesk(portal: Portal, school: School, now: number): Promise<void> {
  const { name, writer, approver, quotables } = school;
  const first = writer.unit === 'mau-hoa-phuong' ? 14 : 19;
  for (const [index, state] of ['writing', 'waiting', 'returned'].entries()) {
    const at = now - (index + 1) * DAY;
    const text = submissionOf(pick(TOPICS, first + index), `${name} (bản nháp mẫu)`, writer, {
      draft: `${writer.id}-nhap-${index + 1}`,
      at,
      quotable: pick(quotables, index),
    });
    await send(portal, writer, writer.unit, [await draftEntry(text)], at - 60 * MINUTE);
    if (state === 'writing') {
      continue;
    }
    const hash = await sendRecord(portal, writer, writer.unit, text, at);
    if (state === 'returned') {
      const comment = 'Đề nghị thêm số liệu của tháng và ghi rõ nguồn ở đoạn hai.';
      const verdict = { type: 'review', submission: hash, verdict: 'returned', comment } as const;
      const later = at + 120 * MINUTE;
      const record = { ...verdict, by: byOf(approver), at: later };
      await sendRecord(portal, approver, writer.unit, record, later);
    }
  }
}

function submissionOf(
  [labels, title, sapo, ...paragraphs]: Topic,
  name: string,
  writer: MemberRow,
  { draft, at, quotable }: { draft: string; at: number; quotable: Quotable | undefined },
): Submission {
  const paragraph = (words: string) =>
    ({ type: 'paragraph', content: [{ type: 'text', text: words }] }) as const;
  const quote = quotable && {
    type: 'quote' as const,
    attrs: quotable.source,
    content: [{ type: 'text' as const, text: quotable.words }],
  };
  const [opening = '', ...rest] = paragraphs;
  return {
    type: 'submission',
    draft,
    unit: writer.unit,
    kind: kindOf(labels, paragraphs.length + title.length),
    title: title.replace('{T}', name),
    sapo,
    body: {
      type: 'doc',
      content: [
        paragraph(opening),
        ...(quote ? [quote] : []),
        ...rest.map(paragraph),
        paragraph('Đây là tin mẫu: sự việc và số liệu đều do người viết phần mềm đặt ra.'),
      ],
    },
    items: itemsOf(labels),
    by: byOf(writer),
    at,
  };
}

/** Who is praised is a portrait; of the rest, some are longer pieces. */
function kindOf(labels: string, chance: number): DraftKind {
  if (labels.startsWith('e')) {
    return 'portrait';
  }
  return chance % 4 === 0 ? 'feature' : 'news';
}

function pick<Thing>(things: readonly Thing[], index: number): Thing {
  const thing = things[index % things.length];
  if (thing === undefined) {
    throw new Error('Nothing to pick from');
  }
  return thing;
}
