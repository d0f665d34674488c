import type { Plan } from '#field/plan/plan.ts';

import { written } from './written.ts';

const PERSONNEL = 'Phòng TCCB';
const IT = 'Tổ CNTT';
const ALL_DIVISIONS = 'Các phòng CM,NV';

/**
 * The 2022 plan of Sóc Trăng's Department of Education and Training. Its content
 * is one long sentence; its twelve tasks are one a month and name a form instead
 * of a product.
 */
export const SOC_TRANG_2022: Plan = written({
  id: 'st-sgddt-2022',
  issuer: 'Sở Giáo dục và Đào tạo tỉnh Sóc Trăng',
  parent: 'Ủy ban nhân dân tỉnh Sóc Trăng',
  year: 2022,
  title: 'Kế hoạch tuyên truyền cải cách hành chính năm 2022',
  number: null,
  symbol: 'KH-SGDĐT',
  date: null,
  labelSource: 'semicolon',
  items: [
    ['1', 'CCHC để làm gì, vì sao quan trọng'],
    ['2', 'Việc nổi bật đã làm được; vai trò của cấp ủy'],
    ['3', 'Chỗ mạnh, chỗ yếu của các đơn vị'],
    ['4', 'Văn hóa công vụ'],
    ['5', 'Cách dùng dịch vụ công trực tuyến'],
    ['6', 'Kết quả CCHC và đo sự hài lòng về dịch vụ giáo dục'],
    ['7', 'Clip hay về CCHC'],
    ['8', 'Dự hội thi CCHC'],
    ['9', 'Đường dây nóng nhận phản ánh, kiến nghị'],
    ['10', 'Giải pháp và cách làm hay'],
  ],
  forms: [
    ['1', 'Tin, bài, văn bản trên trang của đơn vị'],
    ['2', 'Clip trên trang, chuyên mục CCHC'],
    ['3', 'Hội thi của tỉnh, lớp tập huấn'],
    ['4', 'Họp phòng chuyên môn'],
    ['5', 'Hội thi về CCHC'],
    ['6', 'Niêm yết tại cơ quan và trên một cửa điện tử'],
    ['7', 'Điều tra sự hài lòng'],
    ['8', 'Hỏi – đáp trên trang, đường dây nóng'],
  ],
  tasks: [
    [
      'Kế hoạch CCHC của năm',
      PERSONNEL,
      IT,
      'Tháng 01 năm 2022',
      { form: 'Tin kèm kế hoạch trên trang' },
    ],
    [
      'Kế hoạch tuyên truyền của năm',
      ALL_DIVISIONS,
      IT,
      'Tháng 02 năm 2022',
      { form: 'Họp phòng, đăng trang' },
    ],
    ['Chỉ số CCHC của đơn vị năm 2021', PERSONNEL, IT, 'Tháng 3 năm 2022', { form: 'Đăng trang' }],
    [
      'Clip hướng dẫn dịch vụ công trực tuyến',
      'Văn phòng',
      IT,
      'Tháng 4 năm 2022',
      { form: 'Đăng bài' },
    ],
    ['Kết quả CCHC sáu tháng', PERSONNEL, IT, 'Tháng 5 năm 2022', { form: 'Đăng trang' }],
    [
      'Rà soát, niêm yết thủ tục',
      'Văn phòng',
      IT,
      'Tháng 6 năm 2022',
      { form: 'Phần mềm, bảng thông báo' },
    ],
    ['Giải pháp, cách làm hay', PERSONNEL, IT, 'Tháng 7 năm 2022', { form: 'Bài trên trang' }],
    ['Clip về CCHC', PERSONNEL, IT, 'Tháng 8 năm 2022', { form: 'Đăng trang' }],
    [
      'Dự hội thi, tập huấn CCHC',
      PERSONNEL,
      'Các đơn vị thuộc và trực thuộc Sở',
      'Tháng 9 năm 2022',
      { form: 'Hội thi, tập huấn' },
    ],
    [
      'Kết quả đo sự hài lòng năm 2021',
      PERSONNEL,
      IT,
      'Tháng 10 năm 2022',
      { form: 'Điều tra, bài trên trang' },
    ],
    [
      'Kết quả CCHC của năm',
      ALL_DIVISIONS,
      IT,
      'Tháng 11 năm 2022',
      { form: 'Họp phòng, đăng trang' },
    ],
    [
      'Kết quả hồ sơ, hỏi – đáp, đường dây nóng',
      PERSONNEL,
      IT,
      'Tháng 12 năm 2022',
      { form: 'Tin trên trang' },
    ],
  ],
  quotas: [
    {
      what: 'văn bản hoặc tin, bài trên chuyên mục CCHC của đơn vị',
      count: 1,
      period: 'month',
      scope: 'each-unit',
      countsDocuments: true,
    },
  ],
  duties: [
    {
      from: 'Các đơn vị trực thuộc',
      to: 'Sở Giáo dục và Đào tạo',
      periods: ['half', 'year'],
      due: null,
      dueWords: '6 tháng, năm',
    },
  ],
});
