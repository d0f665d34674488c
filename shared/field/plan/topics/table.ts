import { DIGITAL } from './digital.ts';
import { GOVERNING } from './governing.ts';
import { LISTENING } from './listening.ts';
import { SERVING } from './serving.ts';
import type { Topic } from './topic.ts';

/** All topics that plan items can be about. */
export const TOPICS: readonly Topic[] = [...GOVERNING, ...SERVING, ...LISTENING, ...DIGITAL];
