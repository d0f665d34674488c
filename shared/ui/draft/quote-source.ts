import * as v from 'valibot';

import { canonicalJson } from '#base/canonical-json.ts';
import { type QuoteSource, quoteSource } from '#field/draft/text.ts';

/**
 * A quote's source as one text.
 *
 * Inside the editor the source is a single attribute on purpose: two devices
 * that change attributes at once keep one value of each, so a source in seven
 * attributes could end as the outlet of one page with the address of another.
 */
export function writeSource(source: QuoteSource): string {
  return canonicalJson(source);
}

/**
 * The source in a quote's attribute; undefined when it is not one. Others may
 * have put anything there, so nothing is shown or linked before this check.
 */
export function readSource(written: unknown): QuoteSource | undefined {
  if (typeof written !== 'string') {
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    // Not JSON at all: the same answer as JSON that is no source.
    return undefined;
  }
  const parsed = v.safeParse(quoteSource, value);
  return parsed.success ? parsed.output : undefined;
}
