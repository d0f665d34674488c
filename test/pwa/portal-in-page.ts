/**
 * A portal inside the test's page: it answers the app's calls from memory, with
 * the same engine as the real one, and can be stopped.
 */
import { answerExchange } from '#sync/answer.ts';
import { MESSAGE_TYPE } from '#sync/http-peer.ts';
import { MemoryLog } from '#sync/memory-log.ts';
import { decodeRequest, encodeMessage } from '#sync/message.ts';
import type {
  InviteView,
  Me,
  PageReading,
  PortalProblem,
  PostView,
  SubmissionView,
} from '#sync/portal-calls.ts';

export const OFFICE = { id: 'u1', name: 'Văn phòng mẫu', kind: 'office' } as const;

/** A member of the office, an admin when nothing else is said. */
export function makeMe(special: Partial<Me['member']> = {}): Me {
  const member = {
    id: 'm1',
    name: 'Người dùng mẫu',
    login: 'nguoi.dung',
    role: 'admin',
    unit: 'u1',
  } as const;
  return {
    member: { ...member, ...special },
    unit: OFFICE,
    workspace: 'u1.hp-sgddt-2024',
    plan: 'hp-sgddt-2024',
  };
}

export const PASSWORD = 'mat khau mau';

export class PortalInPage {
  /** Whose session the browser has. */
  session: Me | undefined;
  isDown = false;
  /** It would not keep anything that is sent now. */
  refuse = false;
  submissions: SubmissionView[] = [];
  posts: PostView[] = [];
  /** What it reads at an address, or why it cannot. Others are unreachable. */
  readonly pages = new Map<string, PageReading | PortalProblem>();
  /** Pictures and files that it can have. */
  readonly pictures = new Map<string, Blob>();
  /** The addresses it was asked to read. */
  readonly asked: string[] = [];
  invites = new Map<string, InviteView | PortalProblem>();
  readonly members: Me[] = [makeMe()];
  readonly #logs = new Map<string, MemoryLog>();

  /** The log of a workspace. */
  log(workspace: string): MemoryLog {
    const log = this.#logs.get(workspace) ?? new MemoryLog({ name: `portal ${workspace}` });
    this.#logs.set(workspace, log);
    return log;
  }

  readonly fetch: typeof window.fetch = async (address, init) => {
    if (this.isDown) {
      throw new TypeError('Failed to fetch');
    }
    const path = String(address).replace('/api/v1', '');
    return await this.#answer(`${init?.method ?? 'GET'} ${path}`, init?.body ?? null);
  };

  async #answer(call: string, body: BodyInit | null): Promise<Response> {
    const [, token] = /^(?:GET|POST) \/invites\/(\w+)$/.exec(call) ?? [];
    if (token) {
      return this.#invite(token, call.startsWith('POST'));
    }
    if (call === 'POST /session') {
      return this.#signIn(JSON.parse(String(body)));
    }
    if (call === 'DELETE /session') {
      this.session = undefined;
      return new Response(null, { status: 204 });
    }
    if (!this.session) {
      return refusal(401, 'not-signed-in');
    }
    const [, workspace = ''] = /^POST \/ws\/([^/]+)\/exchange$/.exec(call) ?? [];
    if (workspace && body instanceof Uint8Array) {
      return await this.#exchange(workspace, body);
    }
    if (/^POST \/read\/(?:image|file)$/.test(call)) {
      const picture = this.pictures.get(JSON.parse(String(body)).url);
      return picture ? new Response(picture) : refusal(422, 'unreachable');
    }
    return call === 'POST /read' ? this.#page(JSON.parse(String(body))) : this.#read(call);
  }

  async #exchange(workspace: string, body: Uint8Array): Promise<Response> {
    const keep = this.refuse ? refuseAll : undefined;
    const answer = await answerExchange(this.log(workspace), decodeRequest(body), keep);
    return new Response(encodeMessage(answer), { headers: { 'content-type': MESSAGE_TYPE } });
  }

  #read(call: string): Response {
    const answers: Readonly<Record<string, unknown>> = {
      'GET /me': this.session,
      'GET /submissions': this.submissions,
      'GET /units': [OFFICE],
      'GET /members': this.members.map(({ member }) => member),
    };
    if (call.startsWith('GET /posts')) {
      return Response.json(this.posts);
    }
    return call in answers ? Response.json(answers[call]) : refusal(404, 'not-found');
  }

  #page({ url }: { url: string }): Response {
    this.asked.push(url);
    const page = this.pages.get(url) ?? 'unreachable';
    return typeof page === 'string' ? refusal(422, page) : Response.json(page);
  }

  #signIn({ login, password }: { login: string; password: string }): Response {
    this.session = this.members.find(({ member }) => member.login === login);
    return this.session && password === PASSWORD
      ? Response.json(this.session)
      : refusal(401, 'wrong-password');
  }

  #invite(token: string, isAccepted: boolean): Response {
    const invite = this.invites.get(token) ?? 'unknown-invite';
    if (typeof invite === 'string') {
      return refusal(410, invite);
    }
    if (!isAccepted) {
      return Response.json(invite);
    }
    this.session = makeMe({ id: 'm2', name: 'Người mới', role: invite.role });
    return Response.json(this.session);
  }
}

function refusal(status: number, problem: PortalProblem): Response {
  return Response.json({ problem }, { status });
}

const refuseAll: Parameters<typeof answerExchange>[2] = async ({ sound }) =>
  sound.map(({ index }) => ({ index, code: 'not-allowed' }));
