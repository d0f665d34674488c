import { asId } from '#base/id.ts';
import type { Plan, PlanItem } from '#field/plan/plan.ts';

/**
 * The 2024 plan of Hải Phòng's Department of Education and Training, section
 * II.1. Labels are our own short words, not the plan's text. Its number and day
 * of issue are blank in the document at hand.
 */
export const HAI_PHONG_2024: Plan = {
  id: asId('hp-sgddt-2024'),
  issuer: 'Sở Giáo dục và Đào tạo Hải Phòng',
  year: 2024,
  title: 'Kế hoạch tuyên truyền cải cách hành chính năm 2024',
  parent: 'Ủy ban nhân dân thành phố Hải Phòng',
  number: null,
  symbol: 'KH-SGDĐT',
  date: null,
  forms: [],
  tasks: [],
  quotas: [],
  duties: [],
  items: [
    item('a', 'Chủ trương của Đảng, pháp luật của Nhà nước về CCHC', [
      ['chủ trương', 2],
      ['chính sách, pháp luật', 2],
      ['nghị quyết', 1],
      ['chỉ thị', 1],
      ['76/NQ-CP', 5],
      ['23/CT-TTg', 5],
      ['03-NQ/TU', 4],
    ]),
    item('b', 'Vai trò, trách nhiệm của cấp ủy và người đứng đầu', [
      ['người đứng đầu', 5],
      ['cấp ủy', 3],
      ['trách nhiệm', 1],
      ['nêu gương', 2],
      ['kỷ luật, kỷ cương', 2],
    ]),
    item('c', 'Ý nghĩa, tiến độ Chương trình tổng thể CCHC 2021–2030', [
      ['chương trình tổng thể', 5],
      ['giai đoạn 2021 - 2030', 4],
      ['hoàn thiện thể chế', 3],
      ['sắp xếp tổ chức bộ máy', 3],
      ['tinh gọn', 2],
      ['văn bản quy phạm pháp luật', 3],
    ]),
    item('d', 'CCHC với môi trường đầu tư, năng lực cạnh tranh', [
      ['môi trường đầu tư', 5],
      ['năng lực cạnh tranh', 5],
      ['nhà đầu tư', 3],
      ['doanh nghiệp', 1],
      ['thu hút đầu tư', 4],
    ]),
    item('đ', 'Kết quả CCHC năm trước, nâng các chỉ số', [
      ['chỉ số cải cách hành chính', 6],
      ['PAR INDEX', 6],
      ['SIPAS', 6],
      ['PAPI', 6],
      ['PCI', 5],
      ['DTI', 4],
      ['chỉ số hài lòng', 5],
      ['xếp hạng', 2],
      ['kết quả cải cách hành chính', 4],
    ]),
    item('e', 'Điển hình CCHC; tiếp nhận phản ánh, kiến nghị', [
      ['điển hình', 4],
      ['khen thưởng', 3],
      ['phản ánh, kiến nghị', 5],
      ['sáng kiến', 3],
      ['mô hình hay', 4],
      ['sách nhiễu', 4],
      ['cuộc thi', 1],
    ]),
    item('g', 'Chỉ tiêu CCHC trong năm và sáu lĩnh vực cải cách', [
      ['4791/QĐ-UBND', 6],
      ['cải cách thể chế', 4],
      ['cải cách thủ tục hành chính', 3],
      ['cắt giảm thủ tục', 4],
      ['đơn giản hóa', 3],
      ['tổ chức bộ máy', 3],
      ['chế độ công vụ', 4],
      ['tài chính công', 4],
      ['một cửa', 2],
    ]),
    item('h', 'Chuyển đổi số, chính quyền số, thành phố thông minh', [
      ['chuyển đổi số', 5],
      ['chính quyền số', 5],
      ['chính quyền điện tử', 4],
      ['thành phố thông minh', 6],
      ['kinh tế số', 3],
      ['dữ liệu', 1],
      ['học bạ số', 3],
    ]),
    item('i', 'CNTT trong giải quyết TTHC, theo dõi hồ sơ', [
      ['hệ thống thông tin giải quyết thủ tục hành chính', 6],
      ['cổng dịch vụ công quốc gia', 3],
      ['công nghệ thông tin', 3],
      ['theo dõi hồ sơ', 4],
      ['quy trình điện tử', 3],
      ['số hóa hồ sơ', 4],
    ]),
    item('k', 'Hướng dẫn dịch vụ công, thanh toán trực tuyến; đường dây nóng', [
      ['dịch vụ công trực tuyến', 6],
      ['thanh toán trực tuyến', 5],
      ['nộp hồ sơ trực tuyến', 5],
      ['dịch vụ công', 2],
      ['đường dây nóng', 5],
      ['tài khoản định danh', 3],
      ['VNeID', 3],
      ['tuyển sinh trực tuyến', 3],
    ]),
    item('l', 'Hệ thống quản lý chất lượng ISO 9001, ISO 18091', [
      ['ISO 9001', 6],
      ['ISO 18091', 6],
      ['ISO điện tử', 6],
      ['quản lý chất lượng', 4],
    ]),
  ],
};

function item(printedLabel: string, short: string, phrases: PlanItem['phrases']): PlanItem {
  return {
    id: asId(`hp-sgddt-2024.${printedLabel}`),
    printedLabel,
    labelSource: 'letter',
    short,
    bullets: [],
    references: [],
    terms: [],
    phrases,
  };
}
