/**
 * How well a reading agrees with what a page is known to say: the rules by
 * which the saved pages are scored.
 */
import { toIsoVietnam } from '#base/day.ts';
import { cleanText } from '#base/vietnamese.ts';
import type { Reading } from '#page/reading.ts';

/** What a page is known to say, as written beside it. */
export type Expected = {
  readonly url: string;
  readonly kind: string;
  readonly real?: boolean;
  readonly title: string;
  readonly sapo: string | null;
  readonly author: string | null;
  readonly authorOptional?: boolean;
  readonly publishedAt: string | null;
  readonly bodyText: readonly string[];
  readonly images: readonly {
    readonly src: string;
    readonly caption?: string | null;
    readonly srcAny?: readonly string[];
  }[];
  readonly attachments?: readonly { readonly href: string; readonly text: string }[];
  readonly media?: readonly { readonly type: string; readonly src: string }[];
  readonly mustNotContain?: readonly string[];
};

/** What a reading got wrong, in words; empty when all is right. */
export function faults(reading: Reading, expected: Expected): string[] {
  const wrong: string[] = [];
  const differ = (field: string, got: unknown, wanted: unknown) => {
    if (got !== wanted) {
      wrong.push(`${field}: ${JSON.stringify(got)} but ${JSON.stringify(wanted)}`);
    }
  };
  differ('title', reading.title, cleanText(expected.title));
  differ('sapo', reading.sapo, expected.sapo === null ? null : cleanText(expected.sapo));
  differ('publishedAt', isoOf(reading.publishedAt), expected.publishedAt);
  if (!expected.authorOptional && !expected.real) {
    differ('author', reading.author, expected.author);
  }
  if (!expected.real) {
    differ('kind', reading.kind, expected.kind);
  }
  const f1 = tokenF1(reading.paragraphs.join(' '), expected.bodyText.join(' '));
  if (f1 < (expected.real ? 0.95 : 0.97)) {
    wrong.push(`body: F1 ${f1.toFixed(3)}`);
  }
  const all = [reading.title, reading.sapo, reading.body, ...reading.paragraphs].join('\n');
  wrong.push(
    ...(expected.mustNotContain ?? [])
      .filter((text) => all.includes(text))
      .map((text) => `contains ${text}`),
    ...imageFaults(reading, expected),
    ...attachmentFaults(reading, expected),
    ...(expected.media ?? [])
      .filter(({ type, src }) => !reading.media.some((m) => m.type === type && m.src === src))
      .map(({ src }) => `media missing: ${src}`),
  );
  return wrong;
}

/** Agreement of two texts by their words, 0 to 1: the harmonic mean of precision and recall. */
function tokenF1(got: string, wanted: string): number {
  const [ours, theirs] = [tokens(got), tokens(wanted)];
  if (ours.length === 0 && theirs.length === 0) {
    return 1;
  }
  const left = new Map<string, number>();
  for (const token of theirs) {
    left.set(token, (left.get(token) ?? 0) + 1);
  }
  let common = 0;
  for (const token of ours) {
    const count = left.get(token) ?? 0;
    common += count > 0 ? 1 : 0;
    left.set(token, count - 1);
  }
  return (2 * common) / (ours.length + theirs.length);
}

function tokens(text: string): string[] {
  return (
    cleanText(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function isoOf(instant: number | null): string | null {
  return instant === null ? null : toIsoVietnam(instant);
}

function imageFaults(reading: Reading, expected: Expected): string[] {
  return expected.images.flatMap(({ src, srcAny = [], caption }) => {
    const wanted = [src, ...srcAny].map((address) => plain(address, expected.url));
    const image = reading.images.find((one) => wanted.includes(plain(one.src, expected.url)));
    if (!image) {
      return [`image missing: ${src}`];
    }
    return caption === undefined || image.caption === caption
      ? []
      : [`caption: ${JSON.stringify(image.caption)} but ${JSON.stringify(caption)}`];
  });
}

function attachmentFaults(reading: Reading, expected: Expected): string[] {
  return (expected.attachments ?? [])
    .filter(({ href, text }) => {
      const wanted = plain(href, expected.url);
      return !reading.attachments.some(
        (file) => plain(file.href, expected.url) === wanted && (text === '' || file.text === text),
      );
    })
    .map(({ href }) => `attachment missing: ${href}`);
}

function plain(address: string, base: string): string {
  return new URL(address, base).href;
}
