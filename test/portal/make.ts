/** Things of the field for the portal's tests: only what is remarkable need be said. */
import * as Y from 'yjs';

import type { Capture } from '#field/clip/capture.ts';
import type { Submission } from '#field/draft/submission.ts';
import { CURRENT_PLAN } from '#field/plan/catalogue.ts';
import type { Review } from '#field/review/review.ts';
import { type KeyedEntry, keyed } from '#sync/entry.ts';

import { NOW, type Visitor } from './visitor.ts';

/** The items of the plan by their letters. */
export function items(...letters: string[]): string[] {
  return CURRENT_PLAN.items
    .filter(({ printedLabel }) => letters.includes(printedLabel))
    .map(({ id }) => id);
}

let drafts = 0;

/** A submission that someone makes in their own unit, each of a draft of its own. */
export function submission(by: Visitor, parts: Partial<Submission> = {}): Submission {
  return {
    type: 'submission',
    draft: `d${++drafts}`,
    unit: by.unit,
    kind: 'news',
    title: 'Trường mẫu số hóa hồ sơ một cửa',
    sapo: 'Hồ sơ được nhận và trả trên mạng.',
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nội dung bài mẫu.' }] }],
    },
    items: items('a'),
    by: by.by,
    at: NOW,
    ...parts,
  };
}

/** What someone says of a submission. */
export function review(by: Visitor, submissionHash: string, parts: Partial<Review> = {}): Review {
  return {
    type: 'review',
    submission: submissionHash,
    verdict: 'approved',
    comment: '',
    by: by.by,
    at: NOW,
    ...parts,
  };
}

/** What a page said. */
export function capture(parts: Partial<Capture> = {}): Capture {
  return {
    type: 'capture',
    url: 'https://bao.example/tin-1.html',
    canonicalUrl: 'https://bao.example/tin-1.html',
    outlet: 'Báo Mẫu',
    kind: 'article',
    title: 'Một tin mẫu',
    sapo: null,
    author: null,
    publishedAt: null,
    body: '<p>Một câu mẫu.</p>',
    paragraphs: ['Một câu mẫu.'],
    images: [],
    attachments: [],
    media: [],
    found: {
      title: 'site',
      sapo: 'missing',
      author: 'missing',
      publishedAt: 'missing',
      body: 'site',
    },
    capturedAt: NOW,
    adapter: { name: 'generic', version: 1 },
    ...parts,
  };
}

/** A Yjs update of a draft, whose title it sets. */
export async function update(title: string, draft = 'd1'): Promise<KeyedEntry> {
  const doc = new Y.Doc();
  doc.getText('title').insert(0, title);
  const payload = Y.encodeStateAsUpdate(doc).slice();
  return await keyed({ kind: 'y', doc: `draft:${draft}`, payload });
}
