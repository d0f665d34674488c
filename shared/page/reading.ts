import type { Capture } from '#field/clip/capture.ts';

/**
 * Everything of a capture that the page itself gives: when it was clipped is
 * known only to whoever clips, and the bytes of its images are fetched later.
 */
export type Reading = Omit<Capture, 'type' | 'capturedAt'>;

/** What a capture records where no rules of a site were used. */
export const GENERIC = { name: 'generic', version: 1 };

/** One image of a reading, before its bytes are kept. */
export type ReadingImage = Reading['images'][number];

/** One file that a reading offers. */
export type ReadingAttachment = Reading['attachments'][number];

/** A sound, a film or a frame that a reading keeps by its address only. */
export type ReadingMedia = Reading['media'][number];
