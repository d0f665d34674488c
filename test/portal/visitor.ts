/** People in front of a portal, without a network between. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll } from 'vitest';

import { toUtf8 } from '#base/bytes.ts';
import { CURRENT_PLAN } from '#field/plan/catalogue.ts';
import type { FieldRecord } from '#field/record.ts';
import type { Role } from '#field/unit/role.ts';
import { type Entry, recordEntry } from '#sync/entry.ts';
import {
  decodeAnswer,
  type ExchangeAnswer,
  type ExchangeRequest,
  encodeMessage,
} from '#sync/message.ts';

import { openSession } from '../../portal/accounts/sessions.ts';
import { addUnit } from '../../portal/accounts/units.ts';
import { createApp } from '../../portal/app.ts';
import { ChunkFiles } from '../../portal/chunks/chunk-files.ts';
import type { Database } from '../../portal/database/schema.ts';
import type { Env, Portal } from '../../portal/http/portal.ts';
import { workspaceOf } from '../../portal/workspaces.ts';

export const URL = 'http://portal.test';

/** 08:00 on 15/05/2024 in Hải Phòng. */
export const NOW = Date.parse('2024-05-15T08:00:00+07:00');

/** A portal in this process, with a clock that tests may move. */
export type Office = {
  readonly app: Hono<Env>;
  readonly portal: Portal;
  readonly clock: { now: number };
  /** What it reported as unexpected. */
  readonly reports: string[];
};

const folder = mkdtempSync(join(tmpdir(), 'cchc-chunks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A portal on a database. @param more - What is remarkable about it */
export function openOffice(db: Database, more: Partial<Portal> = {}): Office {
  const clock = { now: NOW };
  const reports: string[] = [];
  const portal: Portal = {
    db,
    chunks: new ChunkFiles(folder),
    publicUrl: URL,
    now: () => clock.now,
    ...more,
  };
  const app = createApp(portal, '/nowhere', (error, where) => reports.push(`${where}: ${error}`));
  return { app, portal, clock, reports };
}

/** Someone who calls the portal, signed in or not. */
export class Visitor {
  readonly id: string;
  readonly unit: string;
  readonly #office: Office;
  #cookie: string;

  constructor(office: Office, { id = '', unit = '', cookie = '' } = {}) {
    this.#office = office;
    this.id = id;
    this.unit = unit;
    this.#cookie = cookie;
  }

  /** The workspace of the visitor's own unit. */
  get workspace(): string {
    return workspaceOf(this.unit, CURRENT_PLAN.id).id;
  }

  get by() {
    return { member: this.id, name: `Người dùng mẫu ${this.id.slice(0, 4)}` };
  }

  /** Call as a browser does, keeping the cookie it is given. */
  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const isBytes = body instanceof Uint8Array;
    const answer = await this.#office.app.request(`${URL}${path}`, {
      method,
      headers: {
        ...(body === undefined || isBytes ? {} : { 'content-type': 'application/json' }),
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
      ...(body === undefined ? {} : { body: isBytes ? body.slice() : JSON.stringify(body) }),
    });
    const given = answer.headers.get('set-cookie');
    if (given) {
      this.#cookie = given.split(';')[0] ?? '';
    }
    return answer;
  }

  /** Exchange with a workspace; sending and fetching everything by default. */
  async exchange(
    push: readonly Entry[],
    {
      workspace = this.workspace,
      replica = `replica-${this.id}`,
      ...rest
    }: Partial<Pick<ExchangeRequest, 'epoch' | 'after' | 'limit' | 'replica'>> & {
      workspace?: string;
    } = {},
  ): Promise<ExchangeAnswer> {
    const answer = await this.call(
      'POST',
      `/api/v1/ws/${workspace}/exchange`,
      encodeMessage({
        version: 1,
        replica,
        epoch: '',
        after: 0,
        limit: 500,
        push: push.map(({ kind, doc, payload }) => ({ kind, doc, payload })),
        ...rest,
      }),
    );
    if (answer.status !== 200) {
      throw new Error(`The exchange was answered ${answer.status}: ${await answer.text()}`);
    }
    return decodeAnswer(new Uint8Array(await answer.arrayBuffer()));
  }

  /** Send records; gives the refusals' codes by place. */
  async send(
    records: readonly FieldRecord[],
    workspace = this.workspace,
  ): Promise<Record<number, string>> {
    const entries = await Promise.all(records.map(recordEntry));
    const { refused } = await this.exchange(entries, { workspace });
    return Object.fromEntries(refused.map(({ index, code }) => [index, code]));
  }
}

/** A new member of a unit, signed in. The password is nobody's, so that no test waits for its hash. */
export async function enrol(office: Office, unit: string, role: Role): Promise<Visitor> {
  const { db, now } = office.portal;
  const id = crypto.randomUUID();
  const login = `mau.${id.slice(0, 8)}`;
  await db
    .insertInto('member')
    .values({ id, unit, name: 'Người dùng mẫu', login, password: '', role, created_at: now() })
    .execute();
  const cookie = `cchc_session=${await openSession(db, id, now())}`;
  return new Visitor(office, { id, unit, cookie });
}

/** A new unit. */
export async function found(
  office: Office,
  name: string,
  kind: 'school' | 'office' = 'school',
): Promise<string> {
  return (await addUnit(office.portal.db, { name, kind }, office.clock.now)).id;
}

/** Bytes that are no record and no update. */
export const GARBAGE = toUtf8('không phải gì cả');
