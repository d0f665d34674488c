import type { Plan } from '#field/plan/plan.ts';

import { written } from './written.ts';

const OFFICE = 'Văn phòng Sở';
const DIVISIONS = 'Các phòng Sở';
const UNITS = 'Các đơn vị giáo dục';
const OFFICE_AND_UNITS = 'Văn phòng Sở, các đơn vị giáo dục';

/**
 * The 2024 plan of Hải Phòng's Department of Education and Training. Labels are
 * our own short words, not the plan's text. Its number and day of issue are
 * blank in the document at hand; the letter d is left out among its forms.
 */
export const HAI_PHONG_2024: Plan = written({
  id: 'hp-sgddt-2024',
  issuer: 'Sở Giáo dục và Đào tạo Hải Phòng',
  parent: 'Ủy ban nhân dân thành phố Hải Phòng',
  year: 2024,
  title: 'Kế hoạch tuyên truyền cải cách hành chính năm 2024',
  number: null,
  symbol: 'KH-SGDĐT',
  date: null,
  labelSource: 'letter',
  items: [
    [
      'a',
      'Chủ trương của Đảng, pháp luật của Nhà nước về CCHC',
      {
        bullets: [
          'Nghị quyết, chỉ thị của Trung ương: chương trình CCHC, sắp xếp huyện, xã',
          'Chỉ đạo của thành phố: đơn vị sự nghiệp, chuyển đổi số, việc CCHC trong năm',
        ],
        references: [
          '76/NQ-CP',
          '23/CT-TTg',
          '35/2023/UBTVQH15',
          '117/NQ-CP',
          '49-CTr/TU',
          '19-NQ/TW',
          '03-NQ/TU',
          '4791/QĐ-UBND',
        ],
      },
    ],
    ['b', 'Vai trò, trách nhiệm của cấp ủy và người đứng đầu'],
    [
      'c',
      'Ý nghĩa, tiến độ Chương trình tổng thể CCHC 2021–2030',
      {
        bullets: [
          'Thể chế của nền hành chính và kinh tế thị trường',
          'Soạn, thẩm định văn bản pháp luật; chặn thủ tục thừa',
          'Tổ chức bộ máy gọn hơn',
        ],
        references: ['76/NQ-CP', '23/CT-TTg', '18-NQ/TW', '19-NQ/TW'],
      },
    ],
    ['d', 'CCHC với môi trường đầu tư, năng lực cạnh tranh'],
    [
      'đ',
      'Kết quả CCHC năm trước, nâng các chỉ số',
      { terms: ['PAR INDEX', 'PCI', 'SIPAS', 'PAPI', 'DTI'] },
    ],
    ['e', 'Điển hình CCHC; tiếp nhận phản ánh, kiến nghị'],
    ['g', 'Chỉ tiêu CCHC trong năm và sáu lĩnh vực cải cách', { references: ['4791/QĐ-UBND'] }],
    ['h', 'Chuyển đổi số, chính quyền số, thành phố thông minh'],
    ['i', 'CNTT trong giải quyết TTHC, theo dõi hồ sơ'],
    ['k', 'Hướng dẫn dịch vụ công, thanh toán trực tuyến; đường dây nóng'],
    [
      'l',
      'Hệ thống quản lý chất lượng ISO 9001, ISO 18091',
      { references: ['TCVN ISO 9001:2015', 'TCVN ISO 18091:2020'] },
    ],
  ],
  forms: [
    ['a', 'Tin, bài, phóng sự, clip trên báo chí, Cổng của ngành, bản tin'],
    ['b', 'Tập huấn người tuyên truyền và người viết bài'],
    ['c', 'Băng rôn, khẩu hiệu ở trụ sở'],
    ['đ', 'Cuộc thi, hội thảo, tọa đàm, giao ban, tờ gấp'],
    ['e', 'Phổ biến pháp luật trong toàn ngành'],
    ['g', 'Công khai đường dây nóng, một cửa điện tử, Tổng đài 1022'],
    ['h', 'Đưa vào giao ban định kỳ'],
    ['i', 'Internet và mạng xã hội'],
  ],
  tasks: [
    [
      'Chuyên trang, chuyên mục trên Báo Hải Phòng',
      DIVISIONS,
      OFFICE_AND_UNITS,
      'Năm 2024',
      { product: 'Chuyên mục, tin, bài, ảnh' },
    ],
    [
      'Dự đối thoại trực tuyến trên Cổng của thành phố',
      OFFICE,
      DIVISIONS,
      'Năm 2024',
      { product: 'Cuộc đối thoại', quantity: { count: 3, unit: 'cuộc', each: '½ ngày' } },
    ],
    [
      'Tin, bài trên Cổng thành phố, Cổng Sở, trang của đơn vị',
      OFFICE,
      OFFICE_AND_UNITS,
      'Năm 2024',
      { product: 'Tin, bài, ảnh' },
    ],
    [
      'Chuyên đề phát thanh ở cơ sở',
      OFFICE,
      'Các phòng Sở, các đơn vị giáo dục',
      'Năm 2024',
      { product: 'Chuyên đề, tin, bài' },
    ],
    ['Dịch vụ công trực tuyến trong giờ ngoại khóa của học sinh', UNITS, DIVISIONS, null, {}],
    [
      'Dự cuộc thi Phát thanh viên tuyên truyền CCHC',
      DIVISIONS,
      OFFICE_AND_UNITS,
      'Năm 2024',
      {
        product: 'Cuộc thi',
        quantity: { count: 1, unit: 'cuộc thi', window: '2024-06..2024-11' },
      },
    ],
  ],
  quotas: [
    {
      what: 'đối thoại trực tuyến',
      count: 3,
      period: 'year',
      scope: 'plan',
      countsDocuments: false,
    },
  ],
  duties: [
    {
      from: 'Các phòng Sở, các đơn vị giáo dục',
      to: 'Sở Giáo dục và Đào tạo (qua Văn phòng Sở)',
      periods: ['quarter', 'year'],
      due: null,
      dueWords: 'hằng quý, năm',
    },
    {
      from: OFFICE,
      to: 'Sở Thông tin và Truyền thông',
      periods: [],
      due: null,
      dueWords: null,
    },
  ],
});
