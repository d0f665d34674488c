/** Passages that leave the library with their source, whatever they are put into. */
import { citation, escapeHtml } from '#field/draft/html.ts';
import type { QuoteSource } from '#field/draft/text.ts';
import type { ClipRow } from '#store/database.ts';
import { writeSource } from '#ui/draft/quote-source.ts';

/** A passage in both forms that clipboards and drags carry. */
export type Sourced = { readonly html: string; readonly plain: string };

/**
 * Words with where they come from. The HTML is what the draft's editor takes
 * for a quote; other programs show it as a quotation with a line under it.
 */
export function withSource(passages: readonly string[], clip: ClipRow): Sourced {
  const source = sourceOf(clip);
  const cited = citation(source);
  const [attribute, address] = [escapeHtml(writeSource(source)), escapeHtml(source.url)];
  const html = passages.map(
    (words) =>
      `<figure data-quote-source="${attribute}"><blockquote class="words">${escapeHtml(words)}</blockquote>` +
      `<figcaption>Theo <a href="${address}">${escapeHtml(cited)}</a></figcaption></figure>`,
  );
  const plain = [...passages, `(Theo ${cited}: ${source.title}. ${source.url})`];
  return { html: html.join(''), plain: plain.join('\n') };
}

/** Put a passage on the clipboard. Needs the user's click. */
export async function copySourced({ html, plain }: Sourced): Promise<void> {
  const forms = {
    'text/html': blobOf(html, 'text/html'),
    'text/plain': blobOf(plain, 'text/plain'),
  };
  await navigator.clipboard.write([new ClipboardItem(forms)]);
}

/** Give a passage to a copy or a drag that is under way. */
export function fill(carrier: DataTransfer, { html, plain }: Sourced): void {
  carrier.setData('text/html', html);
  carrier.setData('text/plain', plain);
}

function sourceOf({ id, capture, outlet, author, title, url, publishedAt }: ClipRow): QuoteSource {
  return { clip: id, capture, outlet, author, title, url, publishedAt };
}

function blobOf(text: string, type: string): Blob {
  return new Blob([text], { type });
}
