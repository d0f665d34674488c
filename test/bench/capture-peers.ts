/**
 * The readers that ours is measured against, as their makers ship them. Both
 * change the page they read, so whoever uses them has to copy it first.
 */
import Readability from '@mozilla/readability/Readability.js';
import Defuddle from 'defuddle';

import { textOf } from '#page/text-of.ts';

import { best } from './timing.ts';

Reflect.set(globalThis, 'readWithReadability', (_url: string, rounds: number) => {
  const { value, ms } = best(rounds, () => {
    const copy = document.cloneNode(true) as Document;
    return new Readability<Node>(copy, { serializer: (node) => node }).parse();
  });
  const text = value?.content ? textOf(value.content) : '';
  return { text, title: value?.title ?? null, date: value?.publishedTime ?? null, ms };
});

Reflect.set(globalThis, 'readWithDefuddle', (url: string, rounds: number) => {
  const { value, ms } = best(rounds, () => {
    const copy = document.cloneNode(true) as Document;
    return new Defuddle(copy, { url }).parse();
  });
  const body = new DOMParser().parseFromString(value.content, 'text/html').body;
  return { text: textOf(body), title: value.title || null, date: value.published || null, ms };
});
