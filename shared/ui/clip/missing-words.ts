import type { Missing } from '#field/clip/capture.ts';

/**
 * Why an image or a file is not on this device, and what one can do, in words
 * for staff. `unknown` is what older versions kept, or what nobody has asked for.
 */
export const MISSING_WORDS: Readonly<Record<Missing | 'unknown', string>> = {
  closed: 'Nơi chứa không cho lấy từ trang khác, hoặc lúc lưu không có mạng.',
  late: 'Tải quá lâu, chưa về kịp.',
  refused: 'Trang gốc không đưa ra nữa. Xin mở trang gốc để xem còn hay không.',
  'too-big': 'Quá lớn nên không giữ. Xin tải riêng từ trang gốc.',
  'not-a-picture': 'Ở địa chỉ này không phải ảnh giữ được.',
  'no-room': 'Máy đã đầy. Xin giải phóng chỗ trống rồi thử lại.',
  'sign-in': 'Trang gốc đòi đăng nhập thay vì đưa tệp. Xin đăng nhập ở đó, rồi bấm lưu lần nữa.',
  'not-a-file': 'Ở địa chỉ này không phải tệp văn bản giữ được.',
  gone: 'Trang đã đóng trước khi tải xong. Mở lại trang và bấm Lưu để lấy phần còn thiếu.',
  unknown: 'Chưa được tải về máy.',
};
