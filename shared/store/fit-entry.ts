import { toUtf8 } from '#base/bytes.ts';
import { canonicalJson } from '#base/canonical-json.ts';
import type { Capture } from '#field/clip/capture.ts';
import { escapeHtml } from '#page/html-text.ts';
import { MAX_ENTRY_BYTES } from '#sync/entry.ts';

/** Left free for what the capture says of its images once their bytes are kept. */
const RESERVE = 32 * 1024;

/** Shares of the room that pictures and links may take before the text, which else would push out all of them. */
const [IMAGES_FIRST, LINKS_FIRST] = [0.25, 0.125];

/** Letters differ in bytes, so a part of a text may cost a little more than its share. */
const SAFELY = 0.9;

/** What two tags, two pairs of quotes and two commas take. */
const MARKS_BYTES = 16;
const COMMA_BYTES = 1;

/**
 * The capture, small enough for one entry of a log: of a very long page the
 * beginning is kept, as plain paragraphs, and of thousands of pictures as many
 * addresses as there is room for, with the number of the others. Cutting the same page again gives the
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
    // What the count costs is known before it is.
    imagesLeftOut: capture.images.length,
    images: firstIn(capture.images, most * IMAGES_FIRST),
    attachments: firstIn(capture.attachments, most * LINKS_FIRST),
    media: firstIn(capture.media, most * LINKS_FIRST),
    body: '',
    paragraphs: [],
  };
  const paragraphs = beginning(capture.paragraphs, most - bytesOf(shell));
  const body = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
  const cut = withImages({ ...shell, body, paragraphs }, capture.images, most);
  return { capture: cut, isCut: true };
}

/** The text comes before all but the first pictures; of those, as many as there is room for. */
function withImages(cut: Capture, images: Capture['images'], most: number): Capture {
  const { imagesLeftOut: _, ...rest } = cut;
  const more = firstIn(images.slice(cut.images.length), most - bytesOf(cut));
  const kept = [...cut.images, ...more];
  const leftOut = images.length - kept.length;
  return { ...rest, images: kept, ...(leftOut > 0 ? { imagesLeftOut: leftOut } : {}) };
}

/** As many as there is room for, from the first on. */
function firstIn<Part>(parts: readonly Part[], room: number): Part[] {
  const kept: Part[] = [];
  let left = room;
  for (const part of parts) {
    left -= bytesOf(part) + COMMA_BYTES;
    if (left < 0) {
      break;
    }
    kept.push(part);
  }
  return kept;
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
