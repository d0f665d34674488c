/**
 * The body of an article, rewritten as the few blocks a capture keeps, and as
 * plain lines of text. Both come from one walk, so what is shown and what is
 * searched never differ.
 */
import { cleanText, mendLetters } from '#base/vietnamese.ts';

import { escapeHtml } from './html-text.ts';
import { startTag } from './safe-html.ts';
import { isDataTable, rowsOf } from './tables.ts';
import { BLOCKS, DEEPEST, isElement, isHidden, isText, nameOf, textOf, UNREAD } from './text-of.ts';

/** An article's body in both of its forms. */
export type Body = {
  /** HTML of the closed vocabulary. */
  readonly html: string;
  /** One entry a paragraph, heading, list item or table row. */
  readonly paragraphs: readonly string[];
};

const INLINE: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  u: 'u',
  s: 's',
  sup: 'sup',
  sub: 'sub',
  code: 'code',
};

const HEADINGS: Readonly<Record<string, string>> = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
};

/** Write the body of an article. Figures must have been gathered before. */
export function writeBody(body: Element): Body {
  const writer = new Writer();
  writer.children(body, 0);
  writer.endLine();
  return { html: writer.html.join(''), paragraphs: writer.paragraphs };
}

/** Where the walk stands: the line that is being gathered, and what came before it. */
class Writer {
  readonly html: string[] = [];
  readonly paragraphs: string[] = [];
  #line: string[] = [];
  #text: string[] = [];
  /** Inline elements open at this point; a line that ends inside them closes and reopens them. */
  #open: { readonly name: string; readonly start: string }[] = [];
  #breaks = 0;
  #tag = 'p';

  children(node: Node, depth: number): void {
    for (const child of node.childNodes) {
      if (isText(child)) {
        this.#words(child.nodeValue ?? '');
      } else if (isElement(child) && depth < DEEPEST) {
        this.#element(child, depth + 1);
      }
    }
  }

  /** End the line being gathered. One without text leaves no trace. */
  endLine(): void {
    const text = cleanText(this.#text.join(''));
    if (text !== '') {
      const close = [...this.#open].reverse().map(({ name }) => `</${name}>`);
      const line = trimBreaks(mendLetters([...this.#line, ...close].join('')));
      this.html.push(`<${this.#tag}>${line}</${this.#tag}>`);
      this.paragraphs.push(text);
    }
    this.#line = this.#open.map(({ start }) => start);
    this.#text = [];
    this.#breaks = 0;
  }

  #words(text: string): void {
    const folded = text.replace(/\s+/g, ' ');
    if (folded.trim() !== '') {
      if (this.#breaks > 1) {
        this.endLine();
      }
      this.#breaks = 0;
    }
    this.#line.push(escapeHtml(folded));
    this.#text.push(folded);
  }

  #element(element: Element, depth: number): void {
    const name = nameOf(element);
    if (UNREAD.has(name) || isHidden(element)) {
      return;
    }
    if (name === 'br') {
      this.#breaks += 1;
      this.#line.push('<br>');
      this.#text.push(' ');
    } else if (BLOCKS.has(name)) {
      this.#block(element, name, depth);
    } else {
      this.#inline(element, name, depth);
    }
  }

  #inline(element: Element, name: string, depth: number): void {
    const kept = name === 'a' && element.getAttribute('href') ? 'a' : INLINE[name];
    if (!kept || this.#open.some((open) => open.name === kept)) {
      this.children(element, depth);
      return;
    }
    const start = kept === 'a' ? startTag('a', element) : `<${kept}>`;
    this.#open.push({ name: kept, start });
    this.#line.push(start);
    this.children(element, depth);
    this.#open.pop();
    this.#line.push(`</${kept}>`);
  }

  #block(element: Element, name: string, depth: number): void {
    this.endLine();
    const open = this.#open;
    this.#open = [];
    this.#line = [];
    this.#blockContent(element, name, depth);
    this.#open = open;
    this.#line = open.map(({ start }) => start);
  }

  #blockContent(element: Element, name: string, depth: number): void {
    if (name === 'figure' && element.hasAttribute('data-read')) {
      this.#figure(element);
    } else if (name === 'ul' || name === 'ol') {
      this.#wrapped(name, () => this.#items(element, depth));
    } else if (name === 'table' && isDataTable(element)) {
      this.#table(element);
    } else if (name === 'blockquote') {
      this.#wrapped('blockquote', () => this.children(element, depth));
    } else if (HEADINGS[name]) {
      this.#tagged(HEADINGS[name], () => this.children(element, depth));
    } else {
      this.children(element, depth);
      this.endLine();
    }
  }

  #tagged(tag: string, write: () => void): void {
    const before = this.#tag;
    this.#tag = tag;
    write();
    this.endLine();
    this.#tag = before;
  }

  /** Leaves nothing behind when nothing was written inside. */
  #wrapped(name: string, write: () => void): void {
    const start = this.html.push(`<${name}>`);
    write();
    this.endLine();
    if (this.html.length === start) {
      this.html.pop();
    } else {
      this.html.push(`</${name}>`);
    }
  }

  #items(list: Element, depth: number): void {
    for (const child of list.childNodes) {
      if (nameOf(child) === 'li') {
        this.#wrapped('li', () => this.#tagged('p', () => this.children(child, depth)));
      } else if (isElement(child)) {
        this.#element(child, depth + 1);
      }
    }
  }

  #table(table: Element): void {
    this.html.push('<table><tbody>');
    for (const row of rowsOf(table)) {
      const cells = row.map((cell) => ({ cell, text: textOf(cell) }));
      const said = cells.map(({ text }) => text).filter((text) => text !== '');
      if (said.length > 0) {
        const written = cells.map(({ cell, text }) => {
          const tag = nameOf(cell) === 'th' ? 'th' : 'td';
          return `${startTag(tag, cell)}${escapeHtml(text)}</${tag}>`;
        });
        this.html.push(`<tr>${written.join('')}</tr>`);
        this.paragraphs.push(said.join(' | '));
      }
    }
    this.html.push('</tbody></table>');
  }

  #figure(figure: Element): void {
    const images = [...figure.querySelectorAll('img')].map((image) => startTag('img', image));
    const caption = figure.querySelector('figcaption');
    const line = caption ? `<figcaption>${escapeHtml(textOf(caption))}</figcaption>` : '';
    if (images.length > 0) {
      this.html.push(`<figure>${images.join('')}${line}</figure>`);
    }
  }
}

function trimBreaks(line: string): string {
  return line
    .replace(/<(strong|em|u|s|sup|sub|code)>(?:\s|<br>)*<\/\1>/g, ' ')
    .replace(/^(?:\s|<br>)+|(?:\s|<br>)+$/g, '')
    .replace(/ {2,}/g, ' ');
}
