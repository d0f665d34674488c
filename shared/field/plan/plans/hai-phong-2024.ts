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
      '76/NQ-CP',
      '23/CT-TTg',
      '35/2023/UBTVQH15',
      '117/NQ-CP',
      '49-CTr/TU',
      '19-NQ/TW',
      '03-NQ/TU',
      '4791/QĐ-UBND',
    ]),
    item('b', 'Vai trò, trách nhiệm của cấp ủy và người đứng đầu'),
    item('c', 'Ý nghĩa, tiến độ Chương trình tổng thể CCHC 2021–2030', [
      '76/NQ-CP',
      '23/CT-TTg',
      '18-NQ/TW',
      '19-NQ/TW',
    ]),
    item('d', 'CCHC với môi trường đầu tư, năng lực cạnh tranh'),
    item('đ', 'Kết quả CCHC năm trước, nâng các chỉ số'),
    item('e', 'Điển hình CCHC; tiếp nhận phản ánh, kiến nghị'),
    item('g', 'Chỉ tiêu CCHC trong năm và sáu lĩnh vực cải cách', ['4791/QĐ-UBND']),
    item('h', 'Chuyển đổi số, chính quyền số, thành phố thông minh'),
    item('i', 'CNTT trong giải quyết TTHC, theo dõi hồ sơ'),
    item('k', 'Hướng dẫn dịch vụ công, thanh toán trực tuyến; đường dây nóng'),
    item('l', 'Hệ thống quản lý chất lượng ISO 9001, ISO 18091', [
      'TCVN ISO 9001:2015',
      'TCVN ISO 18091:2020',
    ]),
  ],
};

function item(printedLabel: string, short: string, references: readonly string[] = []): PlanItem {
  return {
    id: asId(`hp-sgddt-2024.${printedLabel}`),
    printedLabel,
    labelSource: 'letter',
    short,
    bullets: [],
    references,
    terms: [],
  };
}
