/** Named characters that Vietnamese systems write into metadata. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

/** Marks of the letters that HTML names: `&ecirc;` is e with a circumflex. */
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
};

/**
 * The text that HTML entities stand for. The structured data of several systems
 * carries entities inside JSON, where no parser looks for them, and some twice
 * over, so it is tried twice.
 */
export function decodeEntities(text: string): string {
  return text.includes('&') ? once(once(text)) : text;
}

/** The text with the characters that HTML reads as mark-up written as entities. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function once(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,8});/gi, (whole, name: string) => {
    if (name.startsWith('#')) {
      return codePoint(name) ?? whole;
    }
    const letter = /^([a-z])(grave|acute|circ|tilde)$/i.exec(name);
    if (letter?.[1] && letter[2]) {
      return (letter[1] + (MARKS[letter[2].toLowerCase()] ?? '')).normalize('NFC');
    }
    return NAMED[name.toLowerCase()] ?? whole;
  });
}

function codePoint(name: string): string | null {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
