import { readBySite } from '#page/by-site.ts';
import { cleanHtml } from '#page/clean-html.ts';
import type { Findings } from '#page/findings.ts';
import { copyPage } from '#page/page-copy.ts';
import { pick } from '#page/pick.ts';
import type { Reading } from '#page/reading.ts';
import { siteOf } from '#page/which-site.ts';

import { type Choice, siteFrom } from './choice.ts';

/**
 * A reading of a page with what a person has pointed at on its site. Each part that is
 * still where it was pointed at counts more than whatever a reader finds; the
 * others are read as ever, and so is the whole page once the site was rebuilt.
 */
export function readByChoice(page: Reading, document: Document, made: Choice): Reading {
  const { url } = page;
  const copy = copyPage(document, url);
  if (!copy) {
    return page;
  }
  const address = new URL(url);
  const chosen = stillThere(made, copy.root);
  const site = siteFrom(chosen, address.hostname, siteOf(copy.root, address));
  // Rules must find a title and a body; of what they find only the chosen is taken.
  const lenient = { ...site, title: [...site.title, 'body'], body: [...site.body, 'body'] };
  const findings = readBySite(copy, lenient);
  return findings ? withChosen(page, findings, chosen) : page;
}

function withChosen(page: Reading, findings: Findings, made: Choice): Reading {
  const title = made.title ? findings.title.value : null;
  const publishedAt = made.date ? findings.publishedAt.value : null;
  const hasBody =
    made.body !== undefined && findings.paragraphs.length + findings.images.length > 0;
  return {
    ...page,
    ...(hasBody ? bodyOf(page, findings) : {}),
    title: title ?? page.title,
    publishedAt: publishedAt ?? page.publishedAt,
    found: {
      ...page.found,
      title: title ? 'person' : page.found.title,
      publishedAt: publishedAt === null ? page.found.publishedAt : 'person',
      body: hasBody ? 'person' : page.found.body,
    },
  };
}

function bodyOf(page: Reading, findings: Findings): Partial<Reading> {
  return {
    kind: page.kind === 'bookmark' || page.kind === 'list' ? 'article' : page.kind,
    body: cleanHtml(findings.body.value, window),
    paragraphs: [...findings.paragraphs],
    images: [...findings.images],
    attachments: [...findings.attachments],
    media: [...findings.media],
  };
}

/** What of a choice is still found on a page, and says something there. */
function stillThere({ title, date, body }: Choice, root: Element): Choice {
  return {
    ...(title && pick(root, [title]) ? { title } : {}),
    ...(date ? { date } : {}),
    ...(body && pick(root, [body]) ? { body } : {}),
  };
}
