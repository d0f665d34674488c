import * as v from 'valibot';

const selector = v.pipe(v.string(), v.minLength(1));
const selectors = v.array(selector);
const patterns = v.array(
  v.pipe(
    v.string(),
    v.check((text) => isPattern(text)),
  ),
);
const place = v.union([selector, v.strictObject({ select: selector, attribute: v.string() })]);
const name = v.pipe(v.string(), v.minLength(1));

/** The rules of a site as they may be sent: every field known, nothing besides. */
export const siteSchema = v.strictObject({
  name,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  outlet: v.nullable(name),
  hosts: v.array(v.pipe(v.string(), v.regex(/^\.?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/))),
  signs: v.optional(selectors),
  addresses: v.optional(
    v.array(
      v.strictObject({
        path: v.pipe(v.string(), v.check(isPattern)),
        kind: v.picklist(['article', 'media', 'list', 'document']),
      }),
    ),
  ),
  title: v.pipe(v.array(place), v.minLength(1)),
  sapo: v.optional(v.array(place)),
  author: v.optional(v.array(place)),
  date: v.array(
    v.strictObject({
      select: selector,
      attribute: v.optional(v.string()),
      form: v.picklist(['day-first', 'month-first', 'iso']),
    }),
  ),
  body: v.pipe(selectors, v.minLength(1)),
  leadImages: v.optional(selectors),
  junk: v.optional(selectors),
  junkLines: v.optional(patterns),
  attachments: v.optional(selectors),
  media: v.optional(
    v.array(
      v.strictObject({
        select: selector,
        attribute: v.string(),
        type: v.picklist(['video', 'audio', 'embed']),
        prefix: v.optional(v.string()),
      }),
    ),
  ),
  signed: v.optional(v.boolean()),
  keepsLines: v.optional(v.boolean()),
  strip: v.optional(
    v.strictObject({
      title: v.optional(patterns),
      sapo: v.optional(patterns),
      author: v.optional(patterns),
    }),
  ),
  notAuthors: v.optional(v.array(name)),
  emptyAlts: v.optional(v.array(name)),
});

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'iu').source !== '';
  } catch (error) {
    if (error instanceof SyntaxError) {
      return false;
    }
    throw error;
  }
}
