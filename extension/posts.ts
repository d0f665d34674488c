/**
 * Recording that the user's unit has published a page: one click where the page
 * is, with no network. The record waits here as clips do, and travels with them.
 */
import * as v from 'valibot';

import type { Id } from '#base/id.ts';
import type { Result } from '#base/result.ts';
import { canonicalAddress } from '#field/clip/address.ts';
import type { DraftKind } from '#field/draft/kinds.ts';
import { channelOf, type RecordProblem } from '#field/post/recorded.ts';
import { textHashOf } from '#field/post/text-hash.ts';
import type { Database } from '#store/database.ts';
import type { DexieLog } from '#store/dexie-log.ts';
import { currentLog } from '#store/inbox.ts';
import { listPosts, recordPost, takeBack } from '#store/records.ts';
import { readSetting, writeSetting } from '#store/settings.ts';

import { type Recorder, recorder } from './bridge-calls.ts';

const RECORDER = 'recorder.';

/** How an address stands with the posts of the user's unit. */
export type PostStanding = {
  /** The user's unit; undefined before anyone who may record has opened the PWA in this browser. */
  readonly unit: string | undefined;
  readonly isSocial: boolean;
  /** Whether the unit publishes there: it has recorded a post of that host before. */
  readonly isOwn: boolean;
  /** When a post at this address was recorded. */
  readonly recordedAt?: number;
};

/** A post as the user records it. */
export type PostRequest = {
  readonly url: string;
  readonly title: string;
  readonly publishedAt: number;
  readonly items: readonly Id<'item'>[];
  /** The words that stand there; none where the page is not read. */
  readonly paragraphs: readonly string[];
  /** When the button was pressed: a call that is repeated is the same click. */
  readonly at: number;
};

/** Remember who works in the PWA with a workspace; undefined for one who may not record. */
export async function noteRecorder(
  db: Database,
  workspace: string,
  who: Recorder | undefined,
): Promise<void> {
  await writeSetting(db, RECORDER + workspace, who);
}

/** See how an address stands with the posts of the user's unit. */
export async function postAt(db: Database, address: string): Promise<PostStanding> {
  const log = await currentLog(db);
  const isSocial = channelOf(address) === 'social';
  const url = canonicalAddress(address);
  const earlier = (await listPosts(log)).find(({ content }) => content.url === url)?.content;
  const recordedAt = earlier && (earlier.at ?? earlier.publishedAt);
  return {
    unit: (await recorderOf(log))?.unit.name,
    isSocial,
    isOwn: !isSocial && (await ownHosts(log)).includes(hostOf(address)),
    ...(recordedAt === undefined ? {} : { recordedAt }),
  };
}

/** Record a post for the user's unit. Its host is the unit's own from now on. */
export async function record(
  db: Database,
  { paragraphs, ...typed }: PostRequest,
): Promise<Result<string, RecordProblem>> {
  const log = await currentLog(db);
  const who = await recorderOf(log);
  if (!who) {
    throw new Error('A post was recorded before anyone had opened the PWA');
  }
  const twin = (await listPosts(log)).find(({ content }) => content.at === typed.at);
  if (twin) {
    return { ok: true, value: twin.hash };
  }
  const channel = channelOf(typed.url);
  const kind: DraftKind = channel === 'social' ? 'social' : 'news';
  const textHash = await textHashOf(paragraphs);
  return await recordPost(log, {
    ...typed,
    items: [...typed.items],
    unit: who.unit.id,
    kind,
    channel,
    by: { member: who.member.id, name: who.member.name },
    ...(textHash ? { textHash } : {}),
  });
}

/** Take back a post that was just recorded. */
export async function takeBackPost(db: Database, recorded: string): Promise<void> {
  const log = await currentLog(db);
  const who = await recorderOf(log);
  if (who) {
    await takeBack(log, recorded, { member: who.member.id, name: who.member.name }, Date.now());
  }
}

async function recorderOf({ db, ws }: DexieLog): Promise<Recorder | undefined> {
  const parsed = v.safeParse(recorder, await readSetting(db, RECORDER + ws));
  return parsed.success ? parsed.output : undefined;
}

/** The unit publishes where it has published before. */
async function ownHosts(log: DexieLog): Promise<readonly string[]> {
  const posts = await listPosts(log);
  return posts
    .filter(({ content }) => content.channel === 'unit-site')
    .map(({ content }) => hostOf(content.url));
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
