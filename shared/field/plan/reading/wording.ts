/**
 * Words that scanning or haste spoiled: a mark lost ("chính trang" for "chỉnh
 * trang"), a syllable lost ("thành Hải Phòng"). Only phrases that plans of this
 * kind always use are looked at, so that a rare word is never called wrong.
 */

import type { PlanWarning } from './block.ts';
import type { Passage } from './quotas.ts';

const PHRASES: readonly string[] = [
  'cải cách hành chính',
  'thủ tục hành chính',
  'tuyên truyền',
  'chuyển đổi số',
  'chỉnh trang',
  'cổng thông tin điện tử',
  'trang thông tin điện tử',
  'đẩy mạnh',
  'lồng ghép',
  'dịch vụ công',
  'chính quyền điện tử',
  'chính quyền số',
  'một cửa liên thông',
  'người đứng đầu',
  'cấp ủy',
  'kế hoạch',
  'nghị quyết',
  'quyết định',
  'chỉ thị số',
  'ủy ban nhân dân',
  'hội đồng nhân dân',
  'giáo dục và đào tạo',
  'công nghệ thông tin',
  'cơ sở dữ liệu',
  'đường dây nóng',
  'kiến nghị',
  'sự hài lòng',
  'năng lực cạnh tranh',
  'môi trường đầu tư',
  'người lao động',
  'giáo dục pháp luật',
  'chuyên mục',
  'chuyên trang',
  'báo chí',
  'phát thanh viên',
  'truyền hình',
  'mạng xã hội',
  'băng rôn',
  'khẩu hiệu',
  'tờ gấp',
  'tập huấn',
  'niêm yết',
  'quy phạm pháp luật',
  'tổ chức bộ máy',
  'tài chính công',
  'chế độ công vụ',
  'thực hiện',
  'triển khai',
  'trách nhiệm',
  'công chức',
  'viên chức',
  'doanh nghiệp',
  'cơ quan hành chính',
  'định danh',
  'xác thực điện tử',
];

/** A syllable that such phrases cannot do without, and is not there. */
const LOST: readonly (readonly [RegExp, string, string])[] = [
  [/hệ thống tin (?:cơ sở|điện tử)/iu, 'thông', 'hệ thống thông tin'],
  [/kết quả thực (?!hiện|tế|chất|thi|nghiệm|hành)\p{L}+/iu, 'hiện', 'kết quả thực hiện'],
  [/(?<!\p{L})thành (?:Hải Phòng|Hà Nội|Đà Nẵng|Cần Thơ|Huế|Hồ Chí Minh)/u, 'phố', 'thành phố'],
  [/cải cách (?:hành|chính) (?!chính)(?:nhà nước|năm)/iu, 'hành/chính', 'cải cách hành chính'],
  [/(?<!\p{L})thủ tục chính(?!\p{L})/iu, 'hành', 'thủ tục hành chính'],
  [/(?<!\p{L})dịch công trực tuyến/iu, 'vụ', 'dịch vụ công trực tuyến'],
];

/** Words put in the wrong place: "năm (CCHC) năm 2020". */
const TWICE: readonly RegExp[] = [
  /(?<!\p{L})(\p{L}+) \(\p{Lu}{2,}\) \1(?!\p{L})/u,
  /(?<!\p{L})(tại thành phố|và|của|các|về|cho|trong|thực hiện|tuyên truyền) \1(?!\p{L})/iu,
];

/** Spoiled words of a document, each once with the right ones. */
export function wordingWarnings(passages: readonly Passage[]): readonly PlanWarning[] {
  const warnings = passages.flatMap(({ text, line }) => [
    ...misspelt(text).map(([wrong, right]) => ({
      line,
      message: `Lỗi chữ: “${wrong}”, đúng là “${right}”.`,
    })),
    ...LOST.flatMap(([pattern, lost, right]) => {
      const found = pattern.exec(text);
      return found
        ? [{ line, message: `Có thể thiếu chữ “${lost}” ở “${found[0]}” (${right}).` }]
        : [];
    }),
    ...TWICE.flatMap((pattern) => {
      const found = pattern.exec(text);
      return found ? [{ line, message: `Chữ lặp hoặc chèn sai chỗ: “${found[0]}”.` }] : [];
    }),
  ]);
  return warnings.filter(
    ({ message }, index) => warnings.findIndex((one) => one.message === message) === index,
  );
}

/** Phrases whose letters are right and whose marks are not. "Hoà" and "hòa" are the same. */
export function misspelt(text: string): readonly (readonly [wrong: string, right: string])[] {
  const words = [...text.normalize('NFC').matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => word);
  const bare = words.map(bareOf);
  const sounds = words.map(soundOf);
  return PHRASES.flatMap((phrase) => {
    const syllables = phrase.split(' ');
    const plain = syllables.map(bareOf).join(' ');
    const right = syllables.map(soundOf).join(' ');
    return words.flatMap((_, index) => {
      const end = index + syllables.length;
      const isLike = bare.slice(index, end).join(' ') === plain;
      const isRight = sounds.slice(index, end).join(' ') === right;
      return isLike && !isRight ? [[words.slice(index, end).join(' '), phrase] as const] : [];
    });
  });
}

function bareOf(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/đ/g, 'd');
}

/** A syllable with its tone behind it, so that it does not matter which vowel carries the tone. */
function soundOf(word: string): string {
  const marked = word.toLowerCase().normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(marked)?.[0] ?? '';
  return marked.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '') + tone;
}
