/** The public section: for readers who are nobody to the portal. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';

import type { Env, Portal } from '../http/portal.ts';
import { itemByLabel, readQuery } from './address.ts';
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
export function sectionRoutes({ db, publicUrl }: Portal): Hono<Env> {
  const section = new Hono<Env>();
  section.use(etag());
  section.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) {
      c.header('cache-control', 'no-cache');
    }
  });

  async function frame(): Promise<Frame> {
    return { publicUrl, styleUrl: STYLE_URL, hasSamples: await hasSamples(db) };
  }

  async function missing(c: Context): Promise<Response> {
    return c.html(missingPage(await frame(), c.req.path), 404);
  }

  async function list(c: Context, choice: Choice, page: number): Promise<Response> {
    const offset = (page - 1) * PAGE_SIZE;
    const { posts, total } = await choosePosts(db, choice, { offset, limit: PAGE_SIZE });
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
    const { choice, page } = readQuery(c.req.query());
    return await list(c, { ...choice, item: undefined }, page);
  });

  section.get('/muc/:label', async (c) => {
    const item = itemByLabel(c.req.param('label'));
    const { choice, page } = readQuery(c.req.query());
    return item ? await list(c, { ...choice, item }, page) : await missing(c);
  });

  section.get('/feed.atom', async (c) => {
    const { choice } = readQuery(c.req.query());
    const { posts } = await choosePosts(db, choice, { offset: 0, limit: FEED_SIZE });
    const type = 'application/atom+xml; charset=utf-8';
    return c.body(atomFeed(publicUrl, choice, posts), 200, { 'content-type': type });
  });

  section.get('/sitemap.xml', async (c) => {
    const posts = await postAddresses(db, SITEMAP_SIZE);
    const type = 'application/xml; charset=utf-8';
    return c.body(sitemap(publicUrl, posts), 200, { 'content-type': type });
  });

  section.get('/:slug', async (c) => {
    const shortHash = shortHashIn(c.req.param('slug'));
    const post = shortHash && (await findPost(db, shortHash));
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
