/**
 * The portal's tables, the same on SQLite and on PostgreSQL.
 *
 * Instants are ms since 1970 UTC. `log` is the only thing that cannot be made
 * again: `submission`, `review`, `post` and `post_item` are derived from its
 * records (see `projections.ts`), and hold no free text, so that whatever a
 * device writes into a record never troubles a database.
 */
import type { Generated, Kysely, Selectable, Transaction } from 'kysely';

import type { Channel } from '#field/post/post.ts';
import type { Review } from '#field/review/review.ts';
import type { Role } from '#field/unit/role.ts';
import type { UnitKind } from '#field/unit/unit.ts';
import type { Entry } from '#sync/entry.ts';

export type Schema = {
  unit: { id: string; name: string; kind: UnitKind; created_at: number };
  member: {
    id: string;
    unit: string;
    name: string;
    login: string;
    /** See `accounts/password.ts`: never the password itself. */
    password: string;
    role: Role;
    created_at: number;
  };
  session: {
    /** SHA-256 of the cookie's token: a stolen database signs nobody in. */
    token_hash: string;
    member: string;
    created_at: number;
    expires_at: number;
  };
  invite: {
    token_hash: string;
    unit: string;
    role: Role;
    /** Null for the first link, which the portal itself gives. */
    created_by: string | null;
    expires_at: number;
    used_at: number | null;
  };
  workspace: {
    id: string;
    unit: string;
    plan: string;
    epoch: string;
    /** Position of the newest entry. Whoever appends holds this row's lock. */
    head: number;
  };
  log: {
    ws: string;
    seq: number;
    key: string;
    doc: string;
    kind: Entry['kind'];
    source: string;
    payload: Uint8Array;
    at: number;
    /** The member who sent it; empty when the portal made it. */
    by: string;
  };
  submission: { ws: string; hash: string; seq: number; unit: string; draft: string };
  review: {
    ws: string;
    hash: string;
    seq: number;
    submission: string;
    verdict: Review['verdict'];
  };
  post: {
    ws: string;
    hash: string;
    seq: number;
    /** Of a post that people recorded, its own hash: no submission stands behind it. */
    submission: string;
    unit: string;
    channel: Channel;
    published_at: number;
    /** SHA-256 of the canonical address that people recorded; empty for the section's own. */
    address: Generated<string>;
    /** 1 when it counts: not taken back, and the first record of its address. */
    counted: Generated<number>;
  };
  void: { ws: string; hash: string; record: string };
  post_item: { ws: string; hash: string; item: string };
  chunk: { ws: string; hash: string; size: number; at: number };
};

export type Database = Kysely<Schema>;

/** Work inside a transaction; what it writes is kept together or not at all. */
export type Trx = Transaction<Schema>;

/** For readings that do not mind whether a transaction is open. */
export type Reader = Kysely<Schema>;

export type MemberRow = Selectable<Schema['member']>;
export type LogRow = Selectable<Schema['log']>;
