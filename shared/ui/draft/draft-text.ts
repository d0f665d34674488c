/**
 * What the editor holds, as the closed vocabulary of `field/draft/text.ts`.
 *
 * Everything is written anew: only nodes, marks and attributes of the
 * vocabulary come through, so the answer always passes `draftText`. Words are
 * never dropped; a quote or a link that is not what it claims becomes plain words.
 */
import * as v from 'valibot';

import type { Block, DraftText, Inline, ListItem, TextMark } from '#field/draft/text.ts';

import { readSource } from './quote-source.ts';

const pmNode = v.object({
  type: v.string(),
  attrs: v.optional(v.record(v.string(), v.unknown())),
  content: v.optional(v.array(v.unknown())),
  text: v.optional(v.string()),
  marks: v.optional(v.array(v.unknown())),
});
type PmNode = v.InferOutput<typeof pmNode>;

/** The text of an editor's JSON. */
export function toDraftText(json: unknown): DraftText {
  return { type: 'doc', content: childrenOf(nodeOf(json)).flatMap(toBlock) };
}

function toBlock(node: PmNode): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', attrs: { level: levelOf(node) }, ...inlinesOf(node) }];
    case 'bulletList':
    case 'orderedList': {
      const content = childrenOf(node).map(toListItem);
      return content.length > 0 ? [{ type: node.type, content }] : [];
    }
    case 'quote': {
      const attrs = readSource(node.attrs?.source);
      return [attrs ? { type: 'quote', attrs, ...inlinesOf(node) } : paragraph(node)];
    }
    default:
      return [paragraph(node)];
  }
}

function toListItem(node: PmNode): ListItem {
  const blocks = node.type === 'listItem' ? childrenOf(node) : [node];
  return { type: 'listItem', content: blocks.flatMap(toBlock) };
}

/** Words of a node that is no block of ours, or stands where none may stand. */
function paragraph(node: PmNode): Block {
  return { type: 'paragraph', ...inlinesOf(node.text ? { type: '', content: [node] } : node) };
}

function levelOf({ attrs }: PmNode): 2 | 3 {
  return attrs?.level === 3 ? 3 : 2;
}

function inlinesOf(node: PmNode): { content?: Inline[] } {
  const content = childrenOf(node).flatMap(toInline);
  return content.length > 0 ? { content } : {};
}

function toInline(node: PmNode): Inline[] {
  if (node.type === 'hardBreak') {
    return [{ type: 'hardBreak' }];
  }
  if (node.text === undefined || node.text === '') {
    return childrenOf(node).flatMap(toInline);
  }
  const marks = (node.marks ?? []).flatMap(toMark);
  return [{ type: 'text', text: node.text, ...(marks.length > 0 ? { marks } : {}) }];
}

function toMark(json: unknown): TextMark[] {
  const { type, attrs } = nodeOf(json);
  if (type === 'bold' || type === 'italic') {
    return [{ type }];
  }
  const href = attrs?.href;
  const isLink = type === 'link' && typeof href === 'string' && isWebAddress(href);
  return isLink ? [{ type, attrs: { href } }] : [];
}

/** Whether a link may open it: over the web, never `javascript:` or a file of the reader's computer. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s]/i.test(address) && address.length <= 4096;
}

function childrenOf(node: PmNode): PmNode[] {
  return (node.content ?? []).map(nodeOf);
}

function nodeOf(json: unknown): PmNode {
  const parsed = v.safeParse(pmNode, json);
  return parsed.success ? parsed.output : { type: '' };
}
