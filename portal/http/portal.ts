import type { ChunkFiles } from '../chunks/chunk-files.ts';
import type { Database, MemberRow } from '../database/schema.ts';

/** What the portal's calls work with. Made once at start and passed down. */
export type Portal = {
  readonly db: Database;
  readonly chunks: ChunkFiles;
  /** The address people reach the portal under, without a final slash. */
  readonly publicUrl: string;
  readonly now: () => number;
};

/** What a request carries along once it is known who asks. */
export type Env = { Variables: { member: MemberRow } };
