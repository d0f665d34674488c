/**
 * Whether the letters of a document can be trusted. Scans come with no letters,
 * or with a reading that lost the Vietnamese marks: of 102 PDF files of schools
 * the bad ones have at most 0.001 marked letters to a letter, the good ones at
 * least 0.222.
 */

/** Between the two kinds of files; nothing at hand lies near it. */
const LEAST_SHARE = 0.1;

/** Fewer letters than a title say nothing. */
const LEAST_LETTERS = 60;

/** Why the text of a document cannot be used, in words for staff; null when it can. */
export function unreadableReason(text: string): string | null {
  const letters = text.normalize('NFC').match(/\p{L}/gu)?.length ?? 0;
  const marked =
    text.normalize('NFC').match(/[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ\u1EA0-\u1EF9]/giu)
      ?.length ?? 0;
  if (letters < LEAST_LETTERS) {
    return 'Tệp không có lớp chữ (bản chụp, bản quét) hoặc quá ít chữ để đọc; hãy nhập kế hoạch bằng tay.';
  }
  return marked / letters < LEAST_SHARE
    ? 'Lớp chữ của tệp mất dấu tiếng Việt (nhận dạng kém), không dùng được; hãy nhập kế hoạch bằng tay.'
    : null;
}
