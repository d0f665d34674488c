/**
 * What general readers take for part of an article: menus, boxes of other
 * pieces, appeals to subscribe, a note on the author. Only what is both marked
 * as such and small beside the article goes; a line of prose never does.
 */
import { attachmentsIn } from './attachments.ts';
import { GATHERED } from './figure-element.ts';
import { lineText, nameOf, textOf } from './text-of.ts';

/** A part with more of the article's text than this is not beside it. */
const LARGEST_SHARE = 0.2;

/** A list whose text is links to this degree leads elsewhere. */
const MOSTLY_LINKS = 0.75;

/** What people who build pages call such parts. */
const MARKED =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|newsletter|promo|shar(?:e|ing)|social|bio|byline|breadcrumbs?|comments?|subscri(?:be|ption)|advert\w*|ads?|read-?more|more-(?:from|on|stories)|popular|trending|pagination|rating|post-?(?:tags|meta|nav\w*)|author-?(?:bio|box|info)|about-?author|signup|cta|paywall)(?:$|[\s_-])/i;

/** Lines that no article says, whoever marks them. */
const SAYS_SO =
  /^(?:(?:read|learn|see) more|related|see also|also read|read (?:also|next)|more (?:from|on)|recommended|don[’']t miss|leia (?:também|mais)|leggi anche|lire aussi|xem thêm|đọc thêm)(?:\s*[:»>]|$|.{0,40}:\s)/i;

/** Lines that are nothing but a label. */
const LABEL =
  /^(?:home|updated|published|caption|close|comments?|popular|latest|highlights|skip to content|(?:go|back) to top|\d+ min(?:ute)?s?(?: read)?|(?:last|originally|first) (?:updated|reviewed|posted|published).{0,30}|posted (?:on|by).{0,30}|you (?:may|might) also (?:like|enjoy)|read more|learn more|share|print|email)[^\p{L}]*$/iu;

const APPEAL =
  /^(?:advert(?:isement)?\b|\d{4}-\d\d-\d\dT\S+|sponsored|loading|share this|follow us|follow @|sign up (?:for|to)|subscribe|join our|\(?(?:photo|image|picture)s?(?: credit| source| courtesy)?(?: by|\s*:)|image \d+ of|getty images|table of contents|click để đánh giá|tổng số điểm của bài viết|\d+ of \d+$|tags?\b|filed under|about the author)/i;

/** A note on the writer, at the end. */
const ABOUT_WRITER =
  /follow (?:him|her|me|us|them|the author) (?:on|at)\b|^(?=.{0,400}$)\p{Lu}\S+ (?:\p{Lu}\S+ ){1,2}(?:is|was) (?:an?|the) .{0,60}(?:writer|reporter|editor|journalist|author|correspondent|contributor|founder|freelance)/iu;

/** How far up from the end a note on the writer may stand. */
const LAST_LINES = 4;

const LINES = 'p, div, h2, h3, h4, h5, h6, li';
const CAPTIONS = 'figcaption, [class*="caption"], [class*="photo-credit"], [class*="image-credit"]';

/** Take off what surrounds an article. Figures must have been gathered before. Changes `body`. */
export function removeClutter(body: Element): void {
  const whole = body.textContent?.length ?? 0;
  const isBeside = (part: Element) =>
    (part.textContent?.length ?? 0) < whole * LARGEST_SHARE && !isKept(part);
  remove(body, '[class], [id], aside', (part) => isMarked(part) && isBeside(part));
  remove(body, 'ul, ol, nav', (part) => isMenu(part) && isBeside(part));
  for (const line of lastLines(body)) {
    if (ABOUT_WRITER.test(textOf(line))) {
      line.remove();
    }
  }
  remove(body, `${LINES}, span, small, ${CAPTIONS}`, isLineOfClutter);
}

function remove(body: Element, select: string, isClutter: (part: Element) => boolean): void {
  for (const part of [...body.querySelectorAll(select)]) {
    if (isClutter(part)) {
      part.remove();
    }
  }
}

function lastLines(body: Element): Element[] {
  return [...body.querySelectorAll('p, div, li')]
    .filter((line) => !line.querySelector(LINES) && textOf(line) !== '')
    .slice(-LAST_LINES);
}

function isMarked(part: Element): boolean {
  const name = `${part.getAttribute('class') ?? ''} ${part.id}`;
  return nameOf(part) !== 'body' && MARKED.test(name.replace(/([a-z])([A-Z])/g, '$1-$2'));
}

/** Pictures, films and files are never lost to tidiness. */
function isKept(part: Element): boolean {
  return (
    part.querySelector(`[${GATHERED}], iframe, video, audio`) !== null ||
    attachmentsIn(part, 'https://localhost/').length > 0
  );
}

function isMenu(list: Element): boolean {
  const links = [...list.querySelectorAll('a[href]:not([href^="#"])')];
  const linked = links.reduce((sum, link) => sum + textOf(link).length, 0);
  return links.length >= 3 && linked > textOf(list).length * MOSTLY_LINKS;
}

function isLineOfClutter(line: Element): boolean {
  if (line.closest(`[${GATHERED}]`) || line.querySelector(`${LINES}, [${GATHERED}]`)) {
    return false;
  }
  const text = lineText(line, 300);
  if (text === null) {
    return false;
  }
  return (
    line.matches(CAPTIONS) ||
    LABEL.test(text) ||
    (text.length < 220 && APPEAL.test(text)) ||
    (SAYS_SO.test(text) && line.querySelector('a') !== null)
  );
}
