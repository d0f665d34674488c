import { toIsoVietnam } from '#base/day.ts';
import type { Reading } from '#page/reading.ts';

/** What one of the project's own pages is known to say, as written beside it. */
export type PageFixture = {
  readonly url: string;
  readonly adapter: string;
  readonly outlet: string;
  readonly kind: string;
  readonly title: string;
  readonly sapo: string | null;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly bodyText: readonly string[];
  readonly images: readonly { readonly src: string; readonly caption: string | null }[];
  readonly attachments?: readonly { readonly href: string; readonly text: string }[];
  readonly media?: readonly { readonly type: string; readonly src: string }[];
  readonly mustNotContain: readonly string[];
};

/** A reading in the shape of a {@link PageFixture}, so that the two can be compared whole. */
export function said(reading: Reading): Omit<PageFixture, 'mustNotContain'> {
  const { publishedAt } = reading;
  return {
    url: reading.url,
    adapter: reading.adapter.name,
    outlet: reading.outlet,
    kind: reading.kind,
    title: reading.title,
    sapo: reading.sapo,
    author: reading.author,
    publishedAt: publishedAt === null ? null : toIsoVietnam(publishedAt),
    bodyText: reading.paragraphs,
    images: reading.images.map(({ src, caption }) => ({ src, caption })),
    attachments: reading.attachments,
    media: reading.media,
  };
}

/** What a fixture says, with what it leaves out filled in. */
export function expectedOf({ mustNotContain: _, ...page }: PageFixture) {
  return { attachments: [], media: [], ...page };
}
