/** What other programs leave in a text: Markdown, HTML tags, odd spaces. */
import { cleanText, mendLetters } from '#base/vietnamese.ts';

/** A line without mark-up, and whether the mark-up made it a heading. */
export function withoutMarkup(line: string): { readonly text: string; readonly heading: boolean } {
  const bare = line.trim().replace(/^#{1,6}\s+/, '');
  const bold = /^\*{2,3}[^*]+\*{2,3}$/.test(bare);
  return { text: plainLine(bare), heading: bold || bare !== line.trim() };
}

/** The text of a table's cell: a line for each of its paragraphs. */
export function cellText(cell: string): string {
  const lines = cell
    .replace(/<\/?(?:p|li|ul|ol|div|br)\b[^>]*>/gi, '\n')
    .split('\n')
    .map(plainLine)
    .filter((line) => line !== '');
  return joinFalseBullets(lines).join('\n');
}

/** Compound names that a line break may cut before their hyphen: "Văn hóa ⏎ - Thông tin". */
const CUT_NAME = /(?:văn h(?:óa|oá)|kinh tế|chính trị|kế hoạch|tài chính|thông tin)$/iu;

/** Whether a line that begins with a hyphen only goes on the name that was cut before it. */
export function isFalseBullet(before: string, line: string): boolean {
  return /^[-–]\s*\p{L}[^:]*$/u.test(line) && CUT_NAME.test(before);
}

function joinFalseBullets(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && isFalseBullet(before, line)) {
      joined[joined.length - 1] = `${before} ${line}`;
    } else {
      joined.push(line);
    }
  }
  return joined;
}

function plainLine(line: string): string {
  return cleanText(
    mendLetters(line)
      .replace(/<(https?:\/\/[^>\s]+)>/g, '$1')
      .replace(/<\/?[a-z][^>]*>/gi, '')
      .replace(/&nbsp;/g, ' ')
      .replace(/&amp;/g, '&')
      .replace(/\*{2,3}/g, '')
      .replace(/\*(?=[^*\s])([^*]*[^*\s])\*/g, '$1'),
  );
}
