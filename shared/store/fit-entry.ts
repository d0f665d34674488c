import { toUtf8 } from '#base/bytes.ts';
import { canonicalJson } from '#base/canonical-json.ts';
import type { Capture } from '#field/clip/capture.ts';
import { escapeHtml } from '#page/html-text.ts';
import { MAX_ENTRY_BYTES } from '#sync/entry.ts';

/** Left free for what the capture says of its images once their bytes are kept. */
const RESERVE = 32 * 1024;

const MOST_LINKS = 200;

/** Letters differ in bytes, so a part of a text may cost a little more than its share. */
const SAFELY = 0.9;

/** What two tags, two pairs of quotes and two commas take. */
const MARKS_BYTES = 16;

/**
 * The capture, small enough for one entry of a log: of a very long page the
 * beginning is kept, as plain paragraphs. Cutting the same page again gives the
 * same text, so that it is still known as the same.
 */
export function fitEntry(
  capture: Capture,
  most = MAX_ENTRY_BYTES - RESERVE,
): { readonly capture: Capture; readonly isCut: boolean } {
  if (bytesOf(capture) <= most) {
    return { capture, isCut: false };
  }
  const shell = {
    ...capture,
    images: capture.images.slice(0, MOST_LINKS),
    attachments: capture.attachments.slice(0, MOST_LINKS),
    media: capture.media.slice(0, MOST_LINKS),
    body: '',
    paragraphs: [],
  };
  const paragraphs = beginning(capture.paragraphs, most - bytesOf(shell));
  const body = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
  return { capture: { ...shell, body, paragraphs }, isCut: true };
}

/** Whether a capture can travel as one entry. */
export function fitsEntry(capture: Capture): boolean {
  return bytesOf(capture) <= MAX_ENTRY_BYTES;
}

/** As many paragraphs as there is room for, each written twice: as text and as HTML. The last one may be cut. */
function beginning(paragraphs: readonly string[], room: number): string[] {
  const kept: string[] = [];
  let left = room;
  for (const text of paragraphs) {
    const cost = bytesOf(text) + bytesOf(escapeHtml(text)) + MARKS_BYTES;
    if (cost > left) {
      const fitting = text.slice(0, Math.max(0, Math.floor((left / cost) * text.length * SAFELY)));
      return fitsTwice(fitting, left) ? [...kept, fitting] : kept;
    }
    left -= cost;
    kept.push(text);
  }
  return kept;
}

function fitsTwice(text: string, room: number): boolean {
  return text !== '' && bytesOf(text) + bytesOf(escapeHtml(text)) + MARKS_BYTES <= room;
}

function bytesOf(value: unknown): number {
  return toUtf8(canonicalJson(value)).length;
}
