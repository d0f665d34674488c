/**
 * Most letters that are pasted at once. What is pasted is one entry of the log,
 * and a bigger one would stay on this device: the portal keeps up to 256 KB.
 */
export const MOST_PASTED = 80_000;

/**
 * Pasted text as the product keeps it: letters composed (Word on a Mac and many
 * PDFs give marks apart), characters that nobody sees gone, ordinary spaces.
 * It is safe on HTML, where these characters mean nothing.
 */
export function tidyPasted(pasted: string): string {
  return pasted
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/\u00A0/g, ' ')
    .replace(/Ƣ/g, 'Ư')
    .replace(/ƣ/g, 'ư');
}
