import { fold } from '#base/vietnamese.ts';
import type { DocumentFacts } from '#field/clip/capture.ts';

import { parseDate } from './dates.ts';
import { lineText, textOf } from './text-of.ts';

/** What portals call the particulars of a document, without tones. */
const LABELS: Readonly<Record<keyof DocumentFacts, RegExp>> = {
  number: /^so(?: ?[/ ]| va )? ?ky hieu(?: van ban)?$|^so hieu(?: van ban)?$|^so van ban$/,
  issuedOn: /^ngay (?:ban hanh|ky|van ban)$/,
  issuer: /^(?:co quan|noi|don vi)(?: ban hanh)?(?: ?\/ ?.+)?$/,
};

/** A label and its value are cells of a row, or lie in one line after each other. */
const PARTS = 'td, th, dt, li, p, label, strong, b, span, div';

/** Labels are a few words, with their value at most a line. */
const LONGEST = 250;

/**
 * The particulars of an official document, from the table beside its files:
 * number, day of issue, issuer. Null on pages that do not give at least the
 * number and one more.
 */
export function documentFactsOf(root: Element): DocumentFacts | null {
  if (!/k[ýíi] hiệu|số hiệu|số văn bản/i.test((root.textContent ?? '').normalize('NFC'))) {
    return null;
  }
  const number = valueAt(root, LABELS.number);
  const day = valueAt(root, LABELS.issuedOn);
  const issuer = valueAt(root, LABELS.issuer);
  const isNumber = number !== null && /\d/.test(number) && number.length < 60;
  return isNumber && (day ?? issuer) !== null
    ? { number, issuedOn: day === null ? null : dayOf(day), issuer }
    : null;
}

function valueAt(root: Element, label: RegExp): string | null {
  for (const part of root.querySelectorAll(PARTS)) {
    const text = lineText(part, LONGEST);
    const [head = '', ...rest] = text?.split(/:\s*/) ?? [];
    if (text && label.test(fold(head))) {
      const value = rest.join(': ') || textBeside(part);
      if (value) {
        return value;
      }
    }
  }
  return null;
}

function textBeside(part: Element): string {
  const next = part.nextElementSibling ?? part.parentElement?.nextElementSibling;
  return next
    ? (lineText(next, LONGEST) ?? '')
    : (textOf(part.parentElement ?? part).split(/:\s*/)[1] ?? '');
}

function dayOf(text: string): string | null {
  const instant = parseDate(text, 'day-first');
  return instant === null ? null : new Date(instant + 7 * 3_600_000).toISOString().slice(0, 10);
}
