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

/** Portals show their newest documents beside everything. */
const ELSEWHERE = 'nav, header, footer, aside';

/** A label and its value are cells of a row, or lie in one line after each other. */
const PARTS = 'td, th, dt, li, p, label, strong, b, span, div';

/** Between two particulars that stand in one line. */
const BETWEEN =
  /\s+(?=(?:ngày ban hành|ngày ký|ngày có hiệu lực|cơ quan ban hành|đơn vị ban hành|nơi ban hành|loại văn bản|trích yếu|người ký|lĩnh vực)(?:\s|:))/i;

/** Labels are a few words, with their value at most a line. */
const LONGEST = 250;

/**
 * The particulars of an official document, from the table beside its files:
 * number, day of issue, issuer. Null on pages that do not give at least the
 * number and one more, and on those that tell of several documents.
 */
export function documentFactsOf(root: Element): DocumentFacts | null {
  if (!/k[ýíi] hiệu|số hiệu|số văn bản/i.test((root.textContent ?? '').normalize('NFC'))) {
    return null;
  }
  const [number, ...others] = valuesAt(root, LABELS.number).filter(isNumber);
  const [day = null] = valuesAt(root, LABELS.issuedOn);
  const [issuer = null] = valuesAt(root, LABELS.issuer);
  return number && others.every((other) => other === number) && (day ?? issuer) !== null
    ? { number, issuedOn: day === null ? null : dayOf(day), issuer }
    : null;
}

function isNumber(value: string): boolean {
  return /\d/.test(value) && value.length < 60;
}

/** What stands beside each label of a kind, in the page's order. */
function valuesAt(root: Element, label: RegExp): string[] {
  const values: string[] = [];
  let last: Element | null = null;
  for (const part of root.querySelectorAll(PARTS)) {
    // A label in bold is found twice: as its cell, and as what is in the cell.
    if (!last?.contains(part) && !part.closest(ELSEWHERE)) {
      const value = valueIn(part, label);
      last = value ? part : last;
      values.push(...(value ? [value] : []));
    }
  }
  return values;
}

function valueIn(part: Element, label: RegExp): string {
  const lines = lineText(part, LONGEST)?.split(BETWEEN) ?? [];
  for (const line of lines) {
    const [head = '', ...rest] = line.split(/:\s*/);
    if (label.test(fold(head))) {
      return rest.join(': ') || (lines.length === 1 ? textBeside(part) : '');
    }
  }
  return '';
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
