/** Browsers look no further for what a page says of its letters. */
const FIRST_BYTES = 2048;

/** Marks at the very start, which count more than anything that is said. */
const MARKS: readonly (readonly [charset: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * A page's bytes as text: by its mark, else as its server says, else as the page
 * says itself, else UTF-8. Older Vietnamese sites use windows-1258.
 */
export function decodeHtml(bytes: Uint8Array, contentType = ''): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const charset = marked ?? charsetIn(contentType) ?? charsetOfPage(bytes) ?? 'utf-8';
  return decoderFor(charset).decode(bytes);
}

function charsetOfPage(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, FIRST_BYTES));
  const tags = start.match(/<meta\s[^>]*>/gi) ?? [];
  const said = tags.map(charsetIn).find((charset) => charset !== undefined);
  // What was just read as single bytes cannot be UTF-16.
  return said?.toLowerCase().startsWith('utf-16') ? 'utf-8' : said;
}

function charsetIn(text: string): string | undefined {
  return /charset\s*=\s*["']?\s*([\w:-]+)/i.exec(text)?.[1];
}

/** Names that nobody knows are as good as none. */
function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch (cause) {
    if (cause instanceof RangeError) {
      return new TextDecoder();
    }
    throw cause;
  }
}
