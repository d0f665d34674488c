/** Things of the field for tests: only what is remarkable needs to be said. */
import type { Capture } from '#field/clip/capture.ts';
import type { Submission } from '#field/draft/submission.ts';
import type { DraftText, QuoteSource } from '#field/draft/text.ts';
import type { Post } from '#field/post/post.ts';
import type { Review } from '#field/review/review.ts';

/** A news page about online public services, as it would be clipped. */
export function makeCapture(special: Partial<Capture> = {}): Capture {
  return {
    type: 'capture',
    url: 'https://baohaiphong.vn/dich-vu-cong-512044.html',
    canonicalUrl: 'https://baohaiphong.vn/dich-vu-cong-512044.html',
    outlet: 'Báo Hải Phòng',
    kind: 'article',
    title: 'Trường học hướng dẫn dịch vụ công trực tuyến',
    sapo: 'Học sinh giúp người thân nộp hồ sơ qua mạng.',
    author: 'Người viết mẫu',
    publishedAt: Date.parse('2024-05-17T08:15:00+07:00'),
    body: '<p>Chiều thứ sáu, lớp 8A3 làm quen với Cổng Dịch vụ công quốc gia.</p>',
    paragraphs: ['Chiều thứ sáu, lớp 8A3 làm quen với Cổng Dịch vụ công quốc gia.'],
    images: [],
    attachments: [],
    media: [],
    found: {
      title: 'site',
      sapo: 'site',
      author: 'site',
      publishedAt: 'site',
      body: 'site',
    },
    capturedAt: Date.parse('2024-05-18T09:00:00+07:00'),
    adapter: { name: 'baohaiphong.vn', version: 1 },
    ...special,
  };
}

/** Where a quote of {@link makeCapture} comes from. */
export function makeSource(special: Partial<QuoteSource> = {}): QuoteSource {
  const { outlet, author, title, url, publishedAt } = makeCapture();
  return { clip: 'c1', capture: 'k1', outlet, author, title, url, publishedAt, ...special };
}

/** A text of one paragraph, followed by other blocks. */
export function makeText(words: string, ...more: DraftText['content']): DraftText {
  return {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }, ...more],
  };
}

export function makeSubmission(special: Partial<Submission> = {}): Submission {
  return {
    type: 'submission',
    draft: 'd1',
    unit: 'u1',
    kind: 'news',
    title: 'Trường mẫu tập huấn dịch vụ công',
    sapo: '',
    body: makeText('Sáng nay, nhà trường tập huấn cho giáo viên.'),
    items: ['hp-sgddt-2024.k'],
    by: { member: 'm1', name: 'Người dùng mẫu 1' },
    at: Date.parse('2024-05-20T10:00:00+07:00'),
    ...special,
  };
}

export function makeReview(special: Partial<Review> = {}): Review {
  return {
    type: 'review',
    submission: 'a'.repeat(64),
    verdict: 'approved',
    comment: '',
    by: { member: 'm2', name: 'Người dùng mẫu 2' },
    at: Date.parse('2024-05-20T11:00:00+07:00'),
    ...special,
  };
}

export function makePost(special: Partial<Post> = {}): Post {
  return {
    type: 'post',
    unit: 'u1',
    kind: 'news',
    channel: 'section',
    title: 'Trường mẫu tập huấn dịch vụ công',
    items: ['hp-sgddt-2024.k'],
    publishedAt: Date.parse('2024-05-21T08:00:00+07:00'),
    url: 'http://localhost:8787/cchc/truong-mau-tap-huan-aaaaaaaaaa',
    submission: 'a'.repeat(64),
    ...special,
  };
}
