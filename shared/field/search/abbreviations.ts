/**
 * Abbreviations that offices write for words which newspapers write out.
 *
 * Of real pages on administrative reform four in ten have only "cải cách hành
 * chính" and none only "CCHC", while staff type "CCHC": unless each means the
 * other, a search finds almost nothing. Only such as stand for one thing are
 * here; "TT" is a circular, a centre and an inspectorate.
 */
import { fold } from '#base/vietnamese.ts';

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  BGDĐT: 'Bộ Giáo dục và Đào tạo',
  BHXH: 'bảo hiểm xã hội',
  BHYT: 'bảo hiểm y tế',
  CBCC: 'cán bộ, công chức',
  CBCCVC: 'cán bộ, công chức, viên chức',
  CCCD: 'căn cước công dân',
  CCHC: 'cải cách hành chính',
  CCVC: 'công chức, viên chức',
  CĐS: 'chuyển đổi số',
  CNTT: 'công nghệ thông tin',
  CPĐT: 'chính phủ điện tử',
  CQĐT: 'chính quyền điện tử',
  CSDL: 'cơ sở dữ liệu',
  DVC: 'dịch vụ công',
  DVCTT: 'dịch vụ công trực tuyến',
  GDĐT: 'giáo dục và đào tạo',
  HĐND: 'hội đồng nhân dân',
  KSTTHC: 'kiểm soát thủ tục hành chính',
  KTXH: 'kinh tế xã hội',
  MTTQ: 'Mặt trận Tổ quốc',
  NSNN: 'ngân sách nhà nước',
  QLNN: 'quản lý nhà nước',
  QPPL: 'quy phạm pháp luật',
  SGDĐT: 'Sở Giáo dục và Đào tạo',
  THCS: 'trung học cơ sở',
  THPT: 'trung học phổ thông',
  TP: 'thành phố',
  TPHCM: 'Thành phố Hồ Chí Minh',
  TTHC: 'thủ tục hành chính',
  TW: 'trung ương',
  UBMTTQ: 'Ủy ban Mặt trận Tổ quốc',
  UBND: 'Ủy ban nhân dân',
  VBQPPL: 'văn bản quy phạm pháp luật',
};

const SYLLABLES = new Map(
  Object.entries(WRITTEN_OUT).map(([short, long]) => [
    fold(short),
    fold(long).replaceAll(',', '').split(' '),
  ]),
);

/** What syllables may begin with: "th" is the beginning of "thủ" rather than of "THCS". */
const ONSET = /^(?:[bcdghklmnpqrstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)$/;

/** The syllables that a folded abbreviation stands for; undefined for any other word. */
export function writtenOut(word: string): readonly string[] | undefined {
  return SYLLABLES.get(word);
}

/** The abbreviation that somebody is typing, when what is there begins no syllable: "cch" is "cchc". */
export function abbreviationBegunBy(word: string): string | undefined {
  if (word === '' || /[aeioy]/.test(word) || ONSET.test(word) || SYLLABLES.has(word)) {
    return undefined;
  }
  return SYLLABLES.keys().find((short) => short.startsWith(word));
}
