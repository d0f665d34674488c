/** Vietnamese words of the popup for the names that its calls use. */
import type { CaptureKind } from '#field/clip/capture.ts';

import type { KeepProblem, ReadProblem, UnreadProblem } from '../calls.ts';
import type { Part } from '../part.ts';

/** Why a page could not be read. */
export const READ_PROBLEMS: Readonly<Record<ReadProblem, string>> = {
  'own-page':
    'Đây là trang riêng của trình duyệt nên không lưu được. Xin mở một trang tin rồi bấm lại.',
  'closed-page': 'Trình duyệt không cho đọc trang này, hoặc trang chưa tải được.',
  file: 'Đây là tệp trên máy. Chỉ lưu được trang ở trên mạng.',
  'not-html': 'Đây là một tệp (PDF, ảnh…), không phải trang tin, nên không đọc được chữ.',
  slow: 'Trang tải quá lâu nên chưa đọc được.',
  'broken-reader': 'Sổ tin gặp lỗi khi đọc trang này.',
};

/** Problems that may be gone when the page is read once more. */
export const WORTH_RETRYING: readonly ReadProblem[] = ['closed-page', 'slow', 'broken-reader'];

/** Why an item of a list could not be read. */
export const UNREAD_PROBLEMS: Readonly<Record<UnreadProblem, string>> = {
  'not-had': 'không mở được trang (trang lỗi, mất mạng, hoặc trang danh mục đã đóng)',
  'no-article': 'không thấy bài viết ở trang đó',
};

/** Why a clip was not kept. What was typed and ticked stays in the popup. */
export const KEEP_PROBLEMS: Readonly<Record<KeepProblem, string>> = {
  'bad-page': 'Chưa lưu được: nội dung đọc từ trang không hợp lệ.',
  stopped: 'Đã dừng, chưa lưu.',
  ...UNREAD_PROBLEMS,
  'disk-full': 'Chưa lưu được: máy đã đầy. Xin giải phóng chỗ trống rồi bấm lưu lại.',
};

/** What is said of a page that is not one article; undefined when it needs no word. */
export const KIND_NOTES: Readonly<Partial<Record<CaptureKind, string>>> = {
  bookmark:
    'Không thấy bài viết ở trang này (có thể là trang chủ hoặc trang danh mục). Chỉ lưu được địa chỉ làm dấu trang.',
  list: 'Đây là trang danh mục, không phải một bài. Có thể lưu từng bài, hoặc lưu cả danh sách như một đánh dấu.',
  document: 'Trang này là một văn bản kèm tệp.',
  media: 'Trang này là phim hoặc tiếng. Phim, tiếng được lưu bằng liên kết.',
};

/** What will be kept when the user pointed at a part of the page. */
export const PART_NOTES: Readonly<Record<Part['kind'], string>> = {
  selection: 'Chỉ lưu đoạn đã chọn, kèm nguồn và chỗ của đoạn trên trang.',
  image: 'Chỉ lưu ảnh này, kèm chú thích và tên người chụp nếu trang có ghi.',
  link: 'Chỉ lưu liên kết này làm dấu trang. Trang ở đó chưa được đọc.',
};
