/**
 * What the parts of the extension ask of its background worker. Nothing else
 * crosses between them.
 *
 * The worker may be killed between two calls, so each call brings all that it
 * needs, and may be repeated.
 */
import type { Id } from '#base/id.ts';
import type { Result } from '#base/result.ts';
import type { Vote } from '#field/plan/neighbours.ts';
import type { Plan } from '#field/plan/plan.ts';
import type { RecordProblem } from '#field/post/recorded.ts';
import type { PageAt } from '#page/pages.ts';
import type { Reading } from '#page/reading.ts';
import type { Kept } from '#store/clips.ts';

import type { ClipFiles, ToCome } from './files/clip-files.ts';
import type { Part } from './part.ts';
import type { Choice } from './picker/choice.ts';
import type { PostRequest, PostStanding } from './posts.ts';

/** The tab whose page the user wants to keep. */
export type Tab = { readonly id: number; readonly url: string; readonly title: string };

/** What the user wants to see: the page of a tab, or the part of it that was pointed at. */
export type Target = Tab & {
  readonly part?: Part;
  /** What a person has pointed at on pages of this host. */
  readonly choice?: Choice;
};

/**
 * Why the page of a tab could not be read.
 *
 * - `own-page`: a page of the browser itself, e.g. its settings
 * - `closed-page`: a page that the browser closes to every extension, e.g. its store
 * - `file`: a file of this computer
 * - `not-html`: a PDF, a picture, plain text
 * - `slow`: the page has not arrived yet
 * - `broken-reader`: our reader failed on it, which is a bug
 */
export type ReadProblem =
  | 'own-page'
  | 'closed-page'
  | 'file'
  | 'not-html'
  | 'slow'
  | 'broken-reader';

/** A clip of the same page that is here already. */
export type Earlier = {
  readonly clip: Id<'clip'>;
  readonly capturedAt: number;
  /** Whether the page still says the same. */
  readonly isSame: boolean;
  readonly items: readonly Id<'item'>[];
  readonly note: string;
};

/** What the popup shows of a page. */
export type Look = {
  readonly problem: ReadProblem | undefined;
  /** A bookmark when the page could not be read; undefined when it has no address either. */
  readonly reading: Reading | undefined;
  readonly earlier: Earlier | undefined;
  /** The plan in force; not given with a page that could not be read. */
  readonly plan?: Plan;
  /** Whether the end of a very long page had to be left out. */
  readonly isCut: boolean;
  /** Where the article goes on that this is the first page of. */
  readonly next?: string;
  /** Of a list: the addresses of the items that are in the library. */
  readonly known?: readonly string[];
  /** What kind of part it is, when it is not the page. */
  readonly part?: Part['kind'];
  /** By what a person has pointed at the page was read. */
  readonly choice?: Choice;
  /** Of a page: what the clips here whose items were confirmed say of its items. */
  readonly votes?: readonly (readonly [item: Id<'item'>, vote: Vote])[];
};

/**
 * Why an item of a list could not be read.
 *
 * - `not-had`: its site does not give it, there is no network, or the list's tab is gone
 * - `no-article`: it is a page without an article
 */
export type UnreadProblem = 'not-had' | 'no-article';

/**
 * Why a clip could not be kept. Nothing is lost: the popup still holds it, or
 * the list of what could not be read. `stopped`: the user did not want it after all.
 */
export type KeepProblem = 'bad-page' | 'disk-full' | 'stopped' | UnreadProblem;

/** An item of a list that could not be read. */
export type Unread = { readonly request: KeepRequest; readonly problem: UnreadProblem };

/** A clip that is on the disk. */
export type KeptPage = Kept &
  Pick<Reading, 'pages'> & {
    /** Whether the end of a very long page had to be left out. */
    readonly isCut?: boolean;
    /** How many of the images' bytes are here, of how many. */
    readonly images: { readonly kept: number; readonly all: number };
  };

/** How the extension stands with the portal's pages in this browser. */
export type Bond = {
  /** Pages that are being kept at this moment. */
  readonly keeping: number;
  /** Which of them are items of lists, by the names of their clicks. */
  readonly items: readonly string[];
  /** Items of lists that could not be read. */
  readonly unread: readonly Unread[];
  /** Images and files that are fetched for pages that were kept. */
  readonly toCome: ToCome;
  /** Clips that no PWA has confirmed to have. */
  readonly waiting: number;
  /** Where the PWA is. */
  readonly portal: string;
  /** A page of this computer that wants the clips, and that nobody has allowed. */
  readonly asking: string | undefined;
};

/** A page that is to be kept, and what the user says about it. */
export type KeepRequest = {
  /** Names this click, so that it counts once however often it is sent. */
  readonly id: string;
  readonly tab: Tab;
  readonly reading: Reading;
  readonly items: readonly Id<'item'>[];
  readonly note: string;
  /** An item of a list: only its address and title are known, and its page is to be read first. */
  readonly isToRead?: true;
  /** Where the article goes on, when it was not read to its end. */
  readonly next?: string;
};

export type Calls = {
  /** The part that was pointed at in a tab's context menu. It is told once. */
  pointed(tabId: number): Promise<Part | undefined>;

  /** Read the page of a tab, or a part of it, and see whether it is in the library. */
  look(target: Target): Promise<Look>;

  /** Read another page of the site that a tab shows; undefined when it cannot be had. */
  readAt(where: { readonly tabId: number; readonly address: string }): Promise<PageAt | undefined>;

  /** Let the user point at the parts of a tab's page. The popup opens again when that is done. */
  pick(tabId: number): Promise<void>;

  /** Forget what was pointed at on pages of an address's host. */
  forget(address: string): Promise<void>;

  /** Keep a page. Resolves when it is safe on this device. */
  keep(request: KeepRequest): Promise<Result<KeptPage, KeepProblem>>;

  /** How a clip stands with its images and files. */
  files(clip: Id<'clip'>): Promise<ClipFiles>;

  /** Try once more to have what a clip lacks, with the help of the tab that shows its page. */
  fetchAgain(which: { readonly clip: Id<'clip'>; readonly tabId: number }): Promise<void>;

  /** Give up items of lists: those that are not being read yet, and those that could not be read. */
  stop(ids: readonly string[]): Promise<void>;

  /** How an address stands with the posts of the user's unit. */
  postAt(address: string): Promise<PostStanding>;

  /** Record that the unit has published a page. Gives the record's name, by which it can be taken back. */
  recordPost(request: PostRequest): Promise<Result<string, RecordProblem>>;

  /** Take back a post that was just recorded. */
  takeBackPost(record: string): Promise<void>;

  bond(): Promise<Bond>;

  /** Say whether the page that asks may have the clips. */
  decide(answer: { readonly origin: string; readonly isAllowed: boolean }): Promise<void>;
};

/** A call to the worker brought no answer: it died, or failed where it should not. */
export class CallError extends Error {
  override readonly name = 'CallError';
}
