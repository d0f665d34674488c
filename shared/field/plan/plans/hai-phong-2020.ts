import type { Plan } from '#field/plan/plan.ts';

import { written } from './written.ts';

/**
 * The 2020 plan of Hải Phòng's Department of Education and Training. It prints no
 * labels: they are ours, by section and place. It has no list of tasks.
 */
export const HAI_PHONG_2020: Plan = written({
  id: 'hp-sgddt-2020',
  issuer: 'Sở Giáo dục và Đào tạo Hải Phòng',
  parent: 'Ủy ban nhân dân thành phố Hải Phòng',
  year: 2020,
  title: 'Kế hoạch tuyên truyền cải cách hành chính năm 2020',
  number: '109',
  symbol: 'KH-SGDĐT-VP',
  date: '2020-01-15',
  labelSource: 'hyphen',
  items: [
    ['2.1', 'Chương trình CCHC 2016–2020 và việc trọng tâm năm 2020', { source: 'paragraph' }],
    ['2.2', 'Văn bản của Chính phủ và các cấp về CCHC'],
    ['3.1', 'CCHC quan trọng thế nào với đơn vị, ngành, thành phố'],
    ['3.2', 'Chủ trương, chính sách, pháp luật về CCHC'],
    ['3.3', 'Trách nhiệm của cấp ủy, người đứng đầu; sự hài lòng là thước đo'],
    ['3.4', 'Khen nơi làm tốt, phê phán thái độ cửa quyền'],
    ['3.5', 'Đạo đức công vụ và các quy định về công chức'],
  ],
  forms: [
    ['1', 'Cập nhật thủ tục và văn bản mới lên trang của Sở'],
    ['2', 'Niêm yết thủ tục tại cơ quan'],
    ['3', 'Họp chi bộ, cơ quan, đoàn thể'],
    ['4', 'Tin, bài, văn bản trên trang của Sở'],
    ['5', 'Công bố kết quả một cửa và sự hài lòng'],
    ['6', 'Cử người đi tập huấn'],
  ],
  tasks: [],
  quotas: [],
  duties: [
    {
      from: 'Văn phòng Sở',
      to: 'Lãnh đạo Sở',
      periods: ['half', 'year'],
      due: null,
      dueWords: '6 tháng đầu năm, cuối năm',
    },
  ],
});
