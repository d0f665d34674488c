/**
 * What the plans of the catalogue cite, each with the day that each plan gives
 * it. Subjects are our own short words. Where two plans disagree both days
 * stand: nobody here decides which is right.
 */
import { type Reference, referencesIn } from './reference.ts';
import type { RegistryEntry } from './registry.ts';

const HAI_PHONG = 'Hải Phòng';
const HA_NOI = 'Hà Nội';
const SOC_TRANG = 'Sóc Trăng';

/** The registry of the catalogue's plans. */
export const KNOWN_REFERENCES: readonly RegistryEntry[] = [
  known('4647/QĐ-UBND', HAI_PHONG, 'Kế hoạch CCHC thành phố năm 2023', {
    'hp-sgddt-2024': '2021-12-20',
    'hp-ubnd-2023': '2022-12-30',
  }),
  known('216/KH-UBND', HAI_PHONG, 'Chương trình CCHC thành phố 2021–2025', {
    'hp-sgddt-2024': '2021-09-23',
  }),
  known('4791/QĐ-UBND', HAI_PHONG, 'Kế hoạch CCHC thành phố năm 2024', {
    'hp-sgddt-2024': '2023-12-29',
  }),
  known('60/KH-UBND', HAI_PHONG, 'Tuyên truyền CCHC thành phố năm 2024', {
    'hp-sgddt-2024': '2024-03-08',
  }),
  known('03-NQ/TU', HAI_PHONG, 'Chuyển đổi số thành phố', {
    'hp-sgddt-2024': '2021-10-26',
    'hp-ubnd-2023': '2021-10-26',
  }),
  known('76/NQ-CP', null, 'Chương trình tổng thể CCHC 2021–2030', {
    'hp-sgddt-2024': '2021-07-15',
    'hp-ubnd-2023': '2021-07-15',
  }),
  known('23/CT-TTg', null, 'Đẩy mạnh Chương trình tổng thể CCHC', {
    'hp-sgddt-2024': '2021-09-02',
    'hp-ubnd-2023': '2021-09-02',
  }),
  known('35/2023/UBTVQH15', null, 'Sắp xếp đơn vị hành chính huyện, xã', {
    'hp-sgddt-2024': '2023-07-12',
  }),
  known('117/NQ-CP', null, 'Kế hoạch sắp xếp đơn vị hành chính', { 'hp-sgddt-2024': '2023-07-30' }),
  known('49-CTr/TU', HAI_PHONG, 'Thực hiện Nghị quyết 19-NQ/TW', {
    'hp-sgddt-2024': '2018-01-09',
    'hp-ubnd-2023': '2018-01-09',
  }),
  known('19-NQ/TW', null, 'Đổi mới đơn vị sự nghiệp công lập', {
    'hp-sgddt-2024': '2017-10-25',
    'hp-ubnd-2023': '2017-10-25',
  }),
  known('18-NQ/TW', null, 'Tổ chức bộ máy của hệ thống chính trị', { 'hp-sgddt-2024': null }),
  known('TCVN ISO 9001:2015', null, 'Hệ thống quản lý chất lượng', {
    'hp-sgddt-2024': null,
    'hp-ubnd-2023': null,
  }),
  known('TCVN ISO 18091:2020', null, 'ISO 9001 cho chính quyền địa phương', {
    'hp-sgddt-2024': null,
  }),
  known('3324/QĐ-UBND', HAI_PHONG, 'Kế hoạch CCHC thành phố năm 2020', {
    'hp-sgddt-2020': '2019-12-30',
  }),
  known('52/KH-SGDĐT', HAI_PHONG, 'Kế hoạch CCHC ngành giáo dục năm 2020', {
    'hp-sgddt-2020': '2020-01-07',
  }),
  known('37/KH-UBND', HA_NOI, 'Tuyên truyền CCHC thành phố', { 'hn-sgddt-2023': '2023-02-01' }),
  known('165/KH-SGDĐT', HA_NOI, 'Công tác CCHC năm 2023', { 'hn-sgddt-2023': '2023-01-19' }),
  known('4079/SNV-CCHC', HA_NOI, 'Dịch vụ công liên thông', { 'hn-sgddt-2023': '2023-12-20' }),
  known('4610/QĐ-UBND', HA_NOI, 'Ủy quyền giải quyết TTHC', { 'hn-sgddt-2023': '2022-11-22' }),
  known('21/2022/NQ-HĐND', HA_NOI, 'Phân cấp quản lý nhà nước', { 'hn-sgddt-2023': null }),
  known('23/NQ-HĐND', HA_NOI, 'Phân cấp quản lý nhà nước', { 'hn-sgddt-2023': '2022-09-12' }),
  known('268/KH-UBND', HA_NOI, 'Thực hiện phân cấp', { 'hn-sgddt-2023': '2022-10-14' }),
  known('06/QĐ-TTg', null, 'Đề án 06: dữ liệu dân cư, định danh', {
    'hn-sgddt-2023': '2022-03-16',
    'hp-ubnd-2023': '2022-01-06',
  }),
  known('161/KH-UBND', HA_NOI, 'Hiệu quả dịch vụ công trực tuyến', {
    'hn-sgddt-2023': '2022-06-09',
  }),
  known('21/KH-UBND', SOC_TRANG, 'Tuyên truyền CCHC tỉnh năm 2022', {
    'st-sgddt-2022': '2022-02-18',
  }),
  known('86/KH-SGDĐT', SOC_TRANG, 'Thực hiện CCHC năm 2022', { 'st-sgddt-2022': '2022-01-17' }),
  known('39-NQ/TW', null, 'Tinh giản biên chế', { 'hp-ubnd-2023': null }),
  known('17-KL/TW', null, 'Tổ chức bộ máy, biên chế', { 'hp-ubnd-2023': null }),
  known('120/2020/NĐ-CP', null, 'Thành lập, giải thể đơn vị sự nghiệp', {
    'hp-ubnd-2023': '2020-10-07',
  }),
  known('131/NQ-CP', null, 'Đẩy mạnh cải cách TTHC', { 'hp-ubnd-2023': '2022-10-06' }),
  known('276/KH-UBND', HAI_PHONG, 'Thực hiện hai nghị định về bộ máy', {
    'hp-ubnd-2023': '2020-12-03',
  }),
  known('107/2020/NĐ-CP', null, 'Cơ quan chuyên môn cấp tỉnh', { 'hp-ubnd-2023': null }),
  known('108/2020/NĐ-CP', null, 'Cơ quan chuyên môn cấp huyện', { 'hp-ubnd-2023': null }),
  known('21/CT-UBND', HAI_PHONG, 'Kỷ luật, kỷ cương hành chính', { 'hp-ubnd-2023': '2016-09-26' }),
  known('259/KH-UBND', HAI_PHONG, 'Thực hiện Nghị quyết 131/NQ-CP', {
    'hp-ubnd-2023': '2023-11-16',
  }),
  known('59/KH-UBND', HAI_PHONG, 'Thực hiện Đề án 06 năm 2023', { 'hp-ubnd-2023': '2023-02-24' }),
  known('06/CP', null, 'Cách gọi tắt của Đề án 06', { 'hp-ubnd-2023': null }),
];

function known(
  canonical: string,
  place: string | null,
  subject: string,
  dateBySource: Readonly<Record<string, string | null>>,
): RegistryEntry {
  const seen = Object.entries(dateBySource).map(([source, date]) => ({
    source,
    date,
    printed: canonical,
  }));
  const dates = [...new Set(seen.flatMap(({ date }) => date ?? []))].toSorted();
  // Every name above is one that the parser knows.
  const [{ kind, type, number, symbol }] = referencesIn(canonical) as readonly [Reference];
  return { canonical, kind, type, number, symbol, place, issuer: null, subject, dates, seen };
}
