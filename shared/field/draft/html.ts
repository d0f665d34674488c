import { formatDay } from '#base/day.ts';
import type { Block, DraftText, Inline, QuoteSource, TextMark } from '#field/draft/text.ts';

/**
 * A draft's text as HTML, the same for preview and for the public section.
 *
 * Safe by construction: the vocabulary is closed ({@link DraftText}) and every
 * word and attribute is escaped.
 */
export function toHtml(text: DraftText): string {
  return text.content.map(blockHtml).join('\n');
}

/** "Báo Hải Phòng, 17/05/2024", as a source is cited under a quote. */
export function citation({ outlet, author, publishedAt }: QuoteSource): string {
  const parts = [author, outlet, publishedAt === null ? null : formatDay(publishedAt)];
  return parts.filter((part) => part).join(', ');
}

/** Text made safe inside an element or a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.content)}</p>`;
    case 'heading':
      return `<h${block.attrs.level}>${inlineHtml(block.content)}</h${block.attrs.level}>`;
    case 'quote':
      return quoteHtml(block.attrs, inlineHtml(block.content));
    case 'bulletList':
    case 'orderedList': {
      const tag = block.type === 'bulletList' ? 'ul' : 'ol';
      const items = block.content.map((item) => `<li>${item.content.map(blockHtml).join('')}</li>`);
      return `<${tag}>${items.join('')}</${tag}>`;
    }
  }
}

function quoteHtml(source: QuoteSource, words: string): string {
  const url = escapeHtml(source.url);
  return `<figure class="quote"><blockquote cite="${url}"><p>${words}</p></blockquote><figcaption>Theo <a href="${url}" rel="noopener">${escapeHtml(citation(source))}</a></figcaption></figure>`;
}

function inlineHtml(pieces: readonly Inline[] = []): string {
  return pieces
    .map((piece) => (piece.type === 'text' ? marked(escapeHtml(piece.text), piece.marks) : '<br>'))
    .join('');
}

function marked(html: string, marks: readonly TextMark[] = []): string {
  return marks.reduce(markedOnce, html);
}

function markedOnce(inner: string, mark: TextMark): string {
  switch (mark.type) {
    case 'bold':
      return `<strong>${inner}</strong>`;
    case 'italic':
      return `<em>${inner}</em>`;
    case 'link':
      return `<a href="${escapeHtml(mark.attrs.href)}" rel="noopener">${inner}</a>`;
  }
}
