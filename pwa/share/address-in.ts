/** Signs that follow an address in a sentence and do not belong to it. */
const AFTER = /[.,;:!?…)\]}"'»”’]+$/;

/** An address without its beginning, as people type it: "baohaiphong.vn/tin.html". */
const BARE = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?(?:\/\S*)?$/i;

/**
 * The first web address in texts. Most apps of Android put the address of what
 * is shared into the text, and leave the field for it empty.
 */
export function addressIn(...texts: readonly string[]): string | undefined {
  return texts.map(firstIn).find((address) => address !== undefined);
}

/** The words of a text without that address. */
export function withoutAddress(text: string, address: string): string {
  return text.replace(address, '').replace(/\s+/g, ' ').trim();
}

/** What someone typed or pasted as an address, with or without its beginning. */
export function typedAddress(text: string): string | undefined {
  const line = text.trim();
  return addressIn(BARE.test(line) ? `https://${line}` : line);
}

function firstIn(text: string): string | undefined {
  const [found = ''] = /https?:\/\/[^\s<>]+/i.exec(text) ?? [];
  const address = found.replace(AFTER, '');
  return URL.canParse(address) ? address : undefined;
}
