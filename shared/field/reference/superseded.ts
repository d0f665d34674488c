/**
 * Names and terms that a day made old. They are dated facts, not rules: each
 * says from when, so that a text of before that day is left in peace.
 */
export type SupersededTerm = {
  readonly pattern: RegExp;
  readonly advice: string;
  /** First day on which the old name is wrong. */
  readonly from: string;
};

const TERMS: readonly SupersededTerm[] = [
  {
    pattern: /mức độ [34](?:\s?(?:,|và)\s?4)?(?!\d)/iu,
    advice: 'nay gọi là dịch vụ công trực tuyến toàn trình hoặc một phần',
    from: '2022-08-15',
  },
  {
    pattern: /ICT Index/iu,
    advice: 'nay dùng Chỉ số chuyển đổi số (DTI)',
    from: '2020-10-22',
  },
  {
    pattern: /Sở Thông tin và Truyền thông|Sở TT(?:TT|&TT)/u,
    advice: 'đã hợp nhất vào Sở Khoa học và Công nghệ',
    from: '2025-03-01',
  },
  {
    pattern:
      /[Pp]hòng (?:Giáo dục và Đào tạo|GD(?:&|-)?ĐT)(?: (?:các )?(?:quận|huyện|thị xã|Q,H))?/u,
    advice: 'không còn từ khi bỏ cấp huyện',
    from: '2025-07-01',
  },
  {
    pattern: /Phòng Văn hóa và Thông tin|Trung tâm Văn h(?:óa|oá) [-–] Thông tin và Thể thao/u,
    advice: 'đã thay đổi tổ chức khi bỏ cấp huyện',
    from: '2025-07-01',
  },
  {
    pattern:
      /(?:các )?quận,? huyện|(?:UBND|Ủy ban nhân dân|các) (?:các )?(?:huyện|quận|thị xã)(?!\s+ủy)|cấp huyện|thị trấn/iu,
    advice: 'không còn cấp huyện',
    from: '2025-07-01',
  },
  {
    pattern: /Sở Lao động\s?[-–,]\s?Thương binh và Xã hội|Sở LĐ-?TB(?:&| và )?XH/u,
    advice: 'đã hợp nhất vào Sở Nội vụ',
    from: '2025-03-01',
  },
  {
    pattern: /Sở Kế hoạch và Đầu tư|Sở KH(?:&|-)?ĐT/u,
    advice: 'đã hợp nhất vào Sở Tài chính',
    from: '2025-03-01',
  },
  {
    pattern: /Sở Giao thông [Vv]ận tải|Sở GTVT/u,
    advice: 'đã hợp nhất vào Sở Xây dựng',
    from: '2025-03-01',
  },
  {
    pattern: /Sở Tài nguyên và Môi trường|Sở Nông nghiệp và Phát triển nông thôn/u,
    advice: 'đã hợp nhất vào Sở Nông nghiệp và Môi trường',
    from: '2025-03-01',
  },
  {
    pattern: /thanhphohaiphong\.gov\.vn/u,
    advice: 'địa chỉ cũ của thành phố, nay là haiphong.gov.vn',
    from: '2023-01-01',
  },
];

/** Provinces and cities that became part of another (Nghị quyết 202/2025/QH15). */
const MERGED: ReadonlyMap<string, string> = new Map([
  ['Hà Giang', 'Tuyên Quang'],
  ['Yên Bái', 'Lào Cai'],
  ['Bắc Kạn', 'Thái Nguyên'],
  ['Vĩnh Phúc', 'Phú Thọ'],
  ['Hòa Bình', 'Phú Thọ'],
  ['Bắc Giang', 'Bắc Ninh'],
  ['Thái Bình', 'Hưng Yên'],
  ['Hải Dương', 'Hải Phòng'],
  ['Hà Nam', 'Ninh Bình'],
  ['Nam Định', 'Ninh Bình'],
  ['Quảng Bình', 'Quảng Trị'],
  ['Quảng Nam', 'Đà Nẵng'],
  ['Kon Tum', 'Quảng Ngãi'],
  ['Bình Định', 'Gia Lai'],
  ['Ninh Thuận', 'Khánh Hòa'],
  ['Đắk Nông', 'Lâm Đồng'],
  ['Bình Thuận', 'Lâm Đồng'],
  ['Phú Yên', 'Đắk Lắk'],
  ['Bình Phước', 'Đồng Nai'],
  ['Long An', 'Tây Ninh'],
  ['Bà Rịa - Vũng Tàu', 'Thành phố Hồ Chí Minh'],
  ['Bình Dương', 'Thành phố Hồ Chí Minh'],
  ['Sóc Trăng', 'Cần Thơ'],
  ['Hậu Giang', 'Cần Thơ'],
  ['Tiền Giang', 'Đồng Tháp'],
  ['Bến Tre', 'Vĩnh Long'],
  ['Trà Vinh', 'Vĩnh Long'],
  ['Bạc Liêu', 'Cà Mau'],
  ['Kiên Giang', 'An Giang'],
]);

/** Every dated term we know. */
const SUPERSEDED_TERMS: readonly SupersededTerm[] = [
  ...TERMS,
  ...[...MERGED].map(([name, into]) => ({
    pattern: new RegExp(`tỉnh ${name}(?!\\p{L})`, 'u'),
    advice: `đã hợp nhất vào ${into}`,
    from: '2025-07-01',
  })),
];

/** Terms in a text that are old on a day: what stands there, and what to do about it. */
export function supersededIn(
  text: string,
  day: string,
  terms: readonly SupersededTerm[] = SUPERSEDED_TERMS,
): readonly { readonly found: string; readonly advice: string; readonly from: string }[] {
  return terms
    .filter(({ from }) => from <= day)
    .flatMap(({ pattern, advice, from }) =>
      [...(pattern.exec(text) ?? [])].slice(0, 1).map((found) => ({ found, advice, from })),
    );
}
