import type { JSX } from 'preact';

import type { DocumentFacts as Facts } from '#field/clip/capture.ts';

import { printedDay } from './document-words.ts';

/** What an official document says of itself: number, day of issue, issuer. What it does not say is said to be missing. */
export function DocumentFacts({ facts }: { readonly facts: Facts }): JSX.Element {
  const { number, issuedOn, issuer } = facts;
  return (
    <dl class="document-facts">
      <dt>Số, ký hiệu</dt>
      <dd>{number ?? 'không thấy'}</dd>
      <dt>Ngày ban hành</dt>
      <dd>{printedDay(issuedOn)}</dd>
      <dt>Cơ quan ban hành</dt>
      <dd>{issuer ?? 'không thấy'}</dd>
    </dl>
  );
}
