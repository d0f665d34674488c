import { fold } from '#base/vietnamese.ts';

import { attachmentsIn } from './attachments.ts';
import { writeBody } from './blocks.ts';
import { gatherFigures } from './figures.ts';
import { type Findings, found } from './findings.ts';
import { imagesIn } from './images.ts';
import { mediaIn } from './media.ts';
import type { PageCopy } from './page-copy.ts';
import { pick, pickDate, strip } from './pick.ts';
import { takeSignature } from './signature.ts';
import type { Site } from './site.ts';
import { atOnce, type Steps } from './steps.ts';
import { textOf } from './text-of.ts';

/**
 * Read a page by its site's rules. Null when the title or the body is not where
 * the rules say, which means that the site has changed. Takes the copy apart.
 */
export function readBySite(copy: PageCopy, site: Site): Findings | null {
  return atOnce(bySiteInSteps(copy, site));
}

/** {@link readBySite}, in steps. */
export function* bySiteInSteps({ root, base }: PageCopy, site: Site): Steps<Findings | null> {
  const title = pick(root, site.title);
  const body = site.body.map((select) => root.querySelector(select)).find((part) => part !== null);
  if (!title || !body) {
    return null;
  }
  const sapo = pick(root, site.sapo);
  const written = pick(root, site.author);
  const publishedAt = pickDate(root, site.date);
  if (sapo && body.contains(sapo.element)) {
    sapo.element.remove();
  }
  removeJunk(body, site);
  const parts = [...leadImages(root, site), body];
  const media = mediaIn(body, base, site.media);
  const attachments = [body, ...elementsOf(root, site.attachments)].flatMap((part) =>
    attachmentsIn(part, base),
  );
  const rules = { base, keepLines: site.keepsLines ?? false, emptyAlts: site.emptyAlts ?? [] };
  yield;
  for (const part of parts) {
    yield* gatherFigures(part, rules);
  }
  const signed = site.signed ? takeSignature(body) : null;
  const author = authorOf([written?.text, signed], site);
  yield;
  const { html, paragraphs } = writeBody(body);
  yield;
  return {
    title: found(strip(title.text, site.strip?.title), 'site'),
    sapo: found(sapo ? strip(sapo.text, site.strip?.sapo) || null : null, 'site'),
    author: found(author, 'site'),
    publishedAt: found(publishedAt, 'site'),
    body: { value: html, how: html === '' ? 'missing' : 'site' },
    paragraphs,
    images: imagesIn(parts),
    attachments: onceEach(attachments),
    media,
  };
}

function removeJunk(body: Element, { junk = [], junkLines = [] }: Site): void {
  for (const element of elementsOf(body, junk)) {
    element.remove();
  }
  const patterns = junkLines.map((pattern) => new RegExp(pattern, 'iu'));
  for (const line of patterns.length > 0 ? body.querySelectorAll('p, li, h3, h4') : []) {
    const text = textOf(line);
    if (patterns.some((pattern) => pattern.test(text)) && line.querySelector('a')) {
      line.remove();
    }
  }
}

/** A site signs with its own name where no person is named; that is no author. */
function authorOf(names: readonly (string | null | undefined)[], site: Site): string | null {
  const own = new Set(site.notAuthors?.map(fold));
  for (const name of names) {
    const author = name ? strip(name, site.strip?.author) : '';
    if (author !== '' && !own.has(fold(author))) {
      return author;
    }
  }
  return null;
}

/** Systems show the lead image twice, small and full: the first place that has one wins. */
function leadImages(root: Element, site: Site): Element[] {
  return (
    site.leadImages?.map((select) => elementsOf(root, [select])).find((part) => part.length > 0) ??
    []
  );
}

function elementsOf(root: Element, selectors: readonly string[] = []): Element[] {
  return selectors.flatMap((select) => [...root.querySelectorAll(select)]);
}

function onceEach(files: Findings['attachments']): Findings['attachments'] {
  return [...new Map(files.map((file) => [file.href, file])).values()];
}
