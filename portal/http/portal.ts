import type { ChunkFiles } from '../chunks/chunk-files.ts';
import type { Database, MemberRow } from '../database/schema.ts';
import type { FetchOptions } from '../reading/fetch-file.ts';

/** What the portal's calls work with. Made once at start and passed down. */
export type Portal = {
  readonly db: Database;
  readonly chunks: ChunkFiles;
  /** The address people reach the portal under, without a final slash. */
  readonly publicUrl: string;
  readonly now: () => number;
  /** How far it goes to read a page for a member. */
  readonly fetching?: FetchOptions;
};

/** What a request carries along once it is known who asks. */
export type Env = { Variables: { member: MemberRow } };
