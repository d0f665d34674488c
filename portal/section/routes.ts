/** The public section: for readers who are nobody to the portal. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';

import type { Env, Portal } from '../http/portal.ts';
import { readPlanBook } from '../plans.ts';
import { itemNamed, listPath, readQuery } from './address.ts';
import type { Frame } from './layout.ts';
import { listPage, PAGE_SIZE } from './list-page.ts';
import { missingPage, postPage } from './post-page.ts';
import {
  type Choice,
  choosePosts,
  findPost,
  hasSamples,
  monthsWithPosts,
  postAddresses,
  unitsWithPosts,
} from './posts.ts';
import { shortHashIn } from './slug.ts';
import { atomFeed, sitemap } from './xml.ts';

/** Most posts in a feed. */
const FEED_SIZE = 50;

/** Most addresses that the sitemap protocol allows in one file. */
const SITEMAP_SIZE = 50_000;

const STYLE = ['frame.css', 'list.css', 'post.css']
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  .join('');
const STYLE_URL = `/cchc/section.css?v=${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}`;

/** Pages, feed and sitemap. A page is asked for again each time, and sent only when it has changed. */
export function sectionRoutes(portal: Portal): Hono<Env> {
  const { db, publicUrl, now } = portal;
  const section = new Hono<Env>();
  section.use(etag(), askEachTime);

  const plans = async () => await readPlanBook(db, now());

  async function frame(): Promise<Frame> {
    const { current } = await plans();
    return { publicUrl, styleUrl: STYLE_URL, hasSamples: await hasSamples(db), plan: current };
  }

  async function missing(c: Context): Promise<Response> {
    return c.html(missingPage(await frame(), c.req.path), 404);
  }

  async function list(c: Context, choice: Choice, page: number): Promise<Response> {
    const offset = (page - 1) * PAGE_SIZE;
    const { posts, total } = await choosePosts(db, await plans(), choice, {
      offset,
      limit: PAGE_SIZE,
    });
    const [units, months] = [await unitsWithPosts(db), await monthsWithPosts(db)];
    return c.html(listPage(await frame(), { choice, page, posts, total, units, months }));
  }

  section.get('/section.css', (c) =>
    c.body(STYLE, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  );

  section.get('/', async (c) => {
    const { choice, page } = readQuery(c.req.query(), await plans());
    return await list(c, { ...choice, item: undefined }, page);
  });

  section.get('/muc/:name', async (c) => {
    const book = await plans();
    const name = c.req.param('name');
    const item = itemNamed(name, book);
    if (!item) {
      return await missing(c);
    }
    const { choice, page } = readQuery(c.req.query(), book);
    // A label means another item under another plan: only the id is an address for good.
    return name === item.id
      ? await list(c, { ...choice, item }, page)
      : c.redirect(listPath({ ...choice, item }, page), 302);
  });

  feedRoutes(section, portal, frame);

  section.get('/:slug', async (c) => {
    const shortHash = shortHashIn(c.req.param('slug'));
    const post = shortHash && (await findPost(db, await plans(), shortHash));
    if (!post) {
      return await missing(c);
    }
    // The words of an address may be mistyped or shortened; the hash alone finds it.
    return c.req.path === post.path
      ? c.html(postPage(await frame(), post))
      : c.redirect(post.path, 301);
  });

  section.get('*', missing);
  return section;
}

/** A page is asked for again each time, unless it says otherwise itself. */
const askEachTime: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) {
    c.header('cache-control', 'no-cache');
  }
};

/** The section for programs. */
function feedRoutes(
  section: Hono<Env>,
  { db, publicUrl, now }: Portal,
  frame: () => Promise<Frame>,
): void {
  section.get('/feed.atom', async (c) => {
    const book = await readPlanBook(db, now());
    const { choice } = readQuery(c.req.query(), book);
    const { posts } = await choosePosts(db, book, choice, { offset: 0, limit: FEED_SIZE });
    const type = 'application/atom+xml; charset=utf-8';
    return c.body(atomFeed(await frame(), choice, posts), 200, { 'content-type': type });
  });

  section.get('/sitemap.xml', async (c) => {
    const posts = await postAddresses(db, SITEMAP_SIZE);
    const type = 'application/xml; charset=utf-8';
    return c.body(sitemap(publicUrl, posts), 200, { 'content-type': type });
  });
}
