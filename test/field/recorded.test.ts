import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  channelOf,
  countedPosts,
  isRecorded,
  type RecordedPost,
  recordedPost,
} from '#field/post/recorded.ts';
import { nameRecord, readRecord } from '#field/record.ts';

import { makePost } from '../support/make.ts';
import { holds } from '../support/property.ts';

const TYPED: Parameters<typeof recordedPost>[0] = {
  unit: 'u1',
  kind: 'news',
  channel: 'unit-site',
  title: '  Trường mẫu   tập huấn ',
  items: ['hp-sgddt-2024.k'],
  publishedAt: Date.parse('2024-05-21T08:00:00+07:00'),
  url: 'http://truong.example/tin-1.html?fbclid=x#top',
  by: { member: 'm1', name: 'Người dùng mẫu 1' },
  at: 1,
};

function recorded(special: Partial<typeof TYPED> = {}): RecordedPost {
  const outcome = recordedPost({ ...TYPED, ...special });
  if (!outcome.ok) {
    throw new Error(outcome.problem);
  }
  return outcome.value;
}

describe('recording a post', () => {
  test('keeps its canonical address and its clean title, and is read back', async () => {
    const post = recorded();

    expect(post).toMatchObject({
      title: 'Trường mẫu tập huấn',
      url: 'https://truong.example/tin-1.html',
    });
    expect(isRecorded(post)).toBe(true);
    expect(readRecord((await nameRecord(post)).json)).toEqual(post);
  });

  test('says the first thing that is wrong', () => {
    const problems = [
      { url: 'truong.example' },
      { url: 'https://' },
      { url: 'javascript:alert(1)' },
      { title: ' ' },
      { publishedAt: Number.NaN },
      { items: [] },
    ].map((special) => recordedPost({ ...TYPED, ...special }));
    expect(problems.map((each) => !each.ok && each.problem)).toEqual([
      'bad-address',
      'bad-address',
      'bad-address',
      'no-title',
      'no-date',
      'no-items',
    ]);
  });

  test('is not what the portal publishes itself, nor something left incomplete', () => {
    const { by: _, ...nobody } = recorded();
    const { at: __, ...never } = recorded();
    for (const post of [
      makePost(),
      nobody,
      never,
      { ...recorded(), submission: 'a'.repeat(64) },
      { ...recorded(), title: ' ' },
      { ...recorded(), title: 'a'.repeat(301) },
      { ...recorded(), items: [] },
      { ...recorded(), url: 'http://truong.example/tin-1.html' },
    ]) {
      expect(isRecorded(post)).toBe(false);
    }
  });

  test('knows a social network by its address', () => {
    expect(channelOf('https://www.facebook.com/truong/posts/1')).toBe('social');
    expect(channelOf('https://truong.example/facebook.com')).toBe('unit-site');
    expect(channelOf('chưa gõ xong')).toBe('unit-site');
  });
});

test('a post of the first version keeps its shape and its name', async () => {
  const { hash, json } = await nameRecord(makePost());
  expect(json).not.toContain('"by"');
  expect(hash).toBe('65ca5b1a709cd9095bd30a757a05c20b99fa5325c8c971d2593771cb3b90ad0e');
  expect(readRecord(json)).toEqual(makePost());
});

describe('the posts that count', () => {
  const at = (number: number, page: number) => ({
    hash: `${number}`,
    content: recorded({ url: `https://truong.example/${page}`, at: number }),
  });

  test('are one for each address, whoever recorded it and how often', () => {
    holds(
      fc.property(fc.array(fc.nat(4)), fc.array(fc.nat(20)), (pages, voids) => {
        const posts = pages.map((page, number) => at(number, page));
        const voided = new Set(voids.map(String));

        const counted = countedPosts(posts, voided);

        const left = posts.filter(({ hash }) => !voided.has(hash));
        expect(new Set(counted.map(({ content }) => content.url)).size).toBe(counted.length);
        expect(counted.length).toBe(new Set(left.map(({ content }) => content.url)).size);
      }),
    );
  });

  test('stay when they are the portal’s own, and leave when nobody could have recorded them', () => {
    const own = { hash: 'a', content: makePost() };
    const odd = { hash: 'b', content: { ...recorded(), items: [] } };
    expect(countedPosts([own, odd], new Set(['a']))).toEqual([own]);
  });
});
