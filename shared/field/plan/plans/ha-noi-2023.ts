import type { Plan } from '#field/plan/plan.ts';

import { written } from './written.ts';

/**
 * The 2023 plan of Hà Nội's Department of Education and Training. The document at
 * hand has no head: neither number nor day are known.
 */
export const HA_NOI_2023: Plan = written({
  id: 'hn-sgddt-2023',
  issuer: 'Sở Giáo dục và Đào tạo Hà Nội',
  parent: 'Ủy ban nhân dân thành phố Hà Nội',
  year: 2023,
  title: 'Kế hoạch thông tin, tuyên truyền cải cách hành chính năm 2023',
  number: null,
  symbol: null,
  date: null,
  labelSource: 'number',
  items: [
    [
      '1',
      'Chỉ đạo, điều hành CCHC',
      {
        bullets: [
          'Kế hoạch tuyên truyền của các cấp',
          'Hội nghị về CCHC và các chỉ số',
          'Tin, bài và chuyên mục CCHC',
          'Kết quả CCHC trong giao ban',
        ],
        terms: ['PAPI', 'SIPAS', 'PAR INDEX'],
      },
    ],
    [
      '2',
      'Cải cách thể chế',
      { bullets: ['Luật Thủ đô và nghị quyết về giáo dục', 'Thi tìm hiểu định danh điện tử'] },
    ],
    [
      '3',
      'Cải cách TTHC, một cửa',
      {
        bullets: ['Đề án 06 và dịch vụ công liên thông', 'Kiểm soát TTHC, ủy quyền, đối thoại'],
        references: ['4079/SNV-CCHC', '4610/QĐ-UBND'],
      },
    ],
    [
      '4',
      'Cải cách tổ chức bộ máy',
      {
        bullets: ['Hiệu quả sau sắp xếp', 'Phân cấp quản lý nhà nước'],
        references: ['21/2022/NQ-HĐND', '23/NQ-HĐND', '268/KH-UBND'],
      },
    ],
    [
      '5',
      'Cải cách chế độ công vụ',
      { bullets: ['Thi tuyển hiệu trưởng', 'Thi viết, thi ảnh về quy tắc ứng xử'] },
    ],
    [
      '6',
      'Cải cách tài chính công',
      { bullets: ['Cơ chế tài chính đặc thù', 'Mức tự chủ của đơn vị sự nghiệp'] },
    ],
    [
      '7',
      'Chính quyền điện tử, chính quyền số',
      {
        bullets: [
          'Hiểu biết về chính quyền số',
          'Số hóa hồ sơ, kết nối dữ liệu dân cư',
          'Phần mềm dùng chung',
        ],
        references: ['06/QĐ-TTg', '161/KH-UBND'],
      },
    ],
  ],
  forms: [
    ['1', 'Báo chí, Cổng và trang của ngành, mạng xã hội, ứng dụng'],
    ['2', 'Bảng tin, bảng thông báo, tờ gấp'],
    ['3', 'Hội thảo, cuộc thi, tọa đàm, đối thoại'],
  ],
  tasks: [],
  quotas: [
    {
      what: 'nhóm dịch vụ công liên thông của Đề án 06',
      count: 2,
      period: null,
      scope: 'plan',
      countsDocuments: false,
    },
  ],
  duties: [
    {
      from: 'Văn phòng Sở',
      to: 'Lãnh đạo Sở; Ủy ban nhân dân thành phố (qua Sở Nội vụ)',
      periods: ['half', 'year'],
      due: null,
      dueWords: '6 tháng, cuối năm',
    },
  ],
});
