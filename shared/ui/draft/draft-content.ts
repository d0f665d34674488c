import type * as Y from 'yjs';

import { canonicalJson } from '#base/canonical-json.ts';
import { asId, type Id } from '#base/id.ts';
import { cleanText } from '#base/vietnamese.ts';
import { escapeHtml, toHtml } from '#field/draft/html.ts';
import type { DraftKind } from '#field/draft/kinds.ts';
import type { Submission, SubmitProblem } from '#field/draft/submission.ts';
import { type DraftText, plainText } from '#field/draft/text.ts';
import { draftParts, readDraft } from '#sync/draft-doc.ts';

import { toDraftText } from './draft-text.ts';

/** What a draft says at one moment: what a submission would freeze. */
export type DraftContent = {
  readonly kind: DraftKind;
  readonly title: string;
  readonly sapo: string;
  readonly body: DraftText;
  readonly items: readonly Id<'item'>[];
};

/** What a draft says now, the body as the editor has it. */
export function contentOf(draft: Id<'draft'>, doc: Y.Doc, editorJson: unknown): DraftContent {
  const { kind, title, sapo, items } = readDraft(draft, doc);
  return {
    kind,
    title: cleanText(title),
    sapo: cleanText(sapo),
    body: toDraftText(editorJson),
    items,
  };
}

/** Whether a draft still says what was submitted: who sent it and when does not count. */
export function isSame(content: DraftContent, sent: Submission): boolean {
  return canonicalJson(comparable(content)) === canonicalJson(comparable(sent));
}

/** Why a draft cannot be submitted as it is, in the order of the screen. */
export function problemsOf(content: DraftContent): SubmitProblem[] {
  const problems: (SubmitProblem | false)[] = [
    content.title === '' && 'no-title',
    plainText(content.body) === '' && 'no-body',
    content.items.length === 0 && 'no-items',
  ];
  return problems.filter((each) => each !== false);
}

/** The whole draft as plain text, to be kept elsewhere when this disk is full. */
export function asPlainText({ title, sapo, body }: DraftContent): string {
  return `${[title, sapo, plainText(body)].filter((part) => part !== '').join('\n\n')}\n`;
}

/** The whole draft as a page of its own. */
export function asPage({ title, sapo, body }: DraftContent): string {
  const head = `<meta charset="utf-8"><title>${escapeHtml(title)}</title>`;
  const top = `<h1>${escapeHtml(title)}</h1>\n<p><strong>${escapeHtml(sapo)}</strong></p>`;
  return `<!doctype html>\n<html lang="vi"><head>${head}</head><body>\n${top}\n${toHtml(body)}\n</body></html>\n`;
}

/** The items that are ticked now. */
export function tickedItems(doc: Y.Doc): ReadonlySet<Id<'item'>> {
  const { items } = draftParts(doc);
  return new Set([...items.entries()].filter(([, on]) => on).map(([item]) => asId<'item'>(item)));
}

/** Tick these items and no others. Only what differs is written, so two people keep both their ticks. */
export function tickItems(doc: Y.Doc, chosen: ReadonlySet<Id<'item'>>): void {
  const { items } = draftParts(doc);
  doc.transact(() => {
    for (const item of tickedItems(doc)) {
      if (!chosen.has(item)) {
        items.delete(item);
      }
    }
    for (const item of chosen) {
      if (items.get(item) !== true) {
        items.set(item, true);
      }
    }
  });
}

function comparable({ kind, title, sapo, body, items }: DraftContent | Submission) {
  return { kind, title, sapo, body, items: items.toSorted() };
}
