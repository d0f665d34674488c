import type { Plan } from '#field/plan/plan.ts';

import { written } from './written.ts';

const MEDIA = 'Sở Thông tin và Truyền thông';
const CITY_OFFICE = 'Văn phòng Ủy ban nhân dân thành phố';
const BODIES = 'Các sở, ngành, Ủy ban nhân dân quận, huyện';

/**
 * The 2023 plan of the city of Hải Phòng. Its number, day and month are blank.
 * Reports are due before day 08 of a quarter's last month, before the quarter ends.
 */
export const HAI_PHONG_CITY_2023: Plan = written({
  id: 'hp-ubnd-2023',
  issuer: 'Ủy ban nhân dân thành phố Hải Phòng',
  parent: null,
  year: 2023,
  title: 'Kế hoạch tuyên truyền cải cách hành chính thành phố Hải Phòng năm 2023',
  number: null,
  symbol: 'KH-UBND',
  date: null,
  labelSource: 'letter',
  items: [
    [
      'a',
      'Chủ trương, pháp luật về CCHC và các nội dung nền',
      {
        bullets: [
          'Văn bản của Trung ương',
          'Văn bản của thành phố',
          'Cấp ủy và người đứng đầu',
          'Cải cách TTHC, hiện đại hóa điều hành',
          'Nhà nước và Nhân dân, quyền giám sát',
          'Môi trường đầu tư, năng lực cạnh tranh',
          'Kết quả năm trước và các chỉ số',
          'Điển hình; phản ánh, kiến nghị',
        ],
        references: [
          '76/NQ-CP',
          '23/CT-TTg',
          '39-NQ/TW',
          '17-KL/TW',
          '120/2020/NĐ-CP',
          '131/NQ-CP',
          '06/QĐ-TTg',
          '49-CTr/TU',
          '19-NQ/TW',
          '03-NQ/TU',
          '276/KH-UBND',
          '107/2020/NĐ-CP',
          '108/2020/NĐ-CP',
          '21/CT-UBND',
          '4647/QĐ-UBND',
          '259/KH-UBND',
          '59/KH-UBND',
        ],
        terms: ['PAR INDEX', 'PCI', 'SIPAS', 'PAPI', 'ICT Index'],
      },
    ],
    ['b', 'Chỉ tiêu và các lĩnh vực CCHC năm 2023', { references: ['4647/QĐ-UBND'] }],
    [
      'c',
      'CCHC 2021–2025 cùng chuyển đổi số; một cửa, dịch vụ công',
      {
        bullets: [
          'Giúp dân dùng dịch vụ công',
          'ISO 9001, ISO điện tử',
          'Thanh toán trực tuyến; đường dây nóng',
        ],
        references: ['03-NQ/TU', 'TCVN ISO 9001:2015'],
      },
    ],
    ['d', 'Nơi tiếp nhận phản ánh, kiến nghị'],
    ['đ', 'Đề án 06: dữ liệu dân cư, định danh', { references: ['06/CP'] }],
  ],
  forms: [
    ['a', 'Báo chí, cổng thông tin, bản tin, truyền thanh'],
    ['b', 'Chuyên đề trên truyền thanh quận, huyện'],
    ['c', 'Tập huấn phóng viên, biên tập viên'],
    ['d', 'Băng rôn, khẩu hiệu'],
    ['đ', 'Cuộc thi, hội thảo, giao ban, tờ gấp'],
    ['e', 'Tổ chức chính trị - xã hội phổ biến pháp luật'],
    ['g', 'Công khai đường dây nóng, một cửa điện tử'],
    ['h', 'Họp báo định kỳ'],
    ['i', 'Tài khoản mạng xã hội của các cấp'],
  ],
  tasks: [
    [
      'Chuyên trang, chuyên mục trên Báo Hải Phòng',
      'Báo Hải Phòng',
      'Các sở, ban, ngành; Ủy ban nhân dân quận, huyện',
      'Năm 2023',
      { product: 'Chuyên mục, tin, bài, ảnh' },
    ],
    [
      'Chủ trì đối thoại trực tuyến',
      CITY_OFFICE,
      BODIES,
      'Năm 2023',
      { product: 'Cuộc đối thoại', quantity: { count: 3, unit: 'cuộc', each: '½ ngày' } },
    ],
    [
      'Tin, bài trên Cổng của thành phố',
      CITY_OFFICE,
      BODIES,
      'Năm 2023',
      { product: 'Tin, bài, ảnh' },
    ],
    [
      'Chuyên đề phát thanh ở cơ sở',
      MEDIA,
      'Ủy ban nhân dân quận, huyện; Trung tâm Văn hóa - Thông tin và Thể thao',
      'Năm 2023',
      { product: 'Chuyên đề, tin, bài' },
    ],
    [
      'Cuộc thi Phát thanh viên tuyên truyền CCHC',
      MEDIA,
      'Phòng Văn hóa và Thông tin; Trung tâm Văn hóa - Thông tin và Thể thao',
      'Năm 2023',
      {
        product: 'Cuộc thi',
        quantity: { count: 1, unit: 'cuộc thi', window: '2023-06..2023-11' },
      },
    ],
    [
      'Ấn phẩm về CCHC và chuyển đổi số',
      MEDIA,
      BODIES,
      'Năm 2023',
      { product: 'Ấn phẩm', quantity: { count: 1, unit: 'ấn phẩm', window: '2023-09' } },
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
      from: 'Các cơ quan, đơn vị, địa phương',
      to: 'Sở Nội vụ, Sở Thông tin và Truyền thông',
      periods: ['quarter', 'half', 'year'],
      due: { kind: 'day-of-month', day: 8, months: [3, 6, 9, 12], before: true },
      dueWords: 'trước ngày 08 tháng cuối của quý',
    },
    {
      from: MEDIA,
      to: 'Ủy ban nhân dân thành phố',
      periods: [],
      due: null,
      dueWords: null,
    },
  ],
});
