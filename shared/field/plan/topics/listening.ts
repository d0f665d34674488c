import type { Topic } from './topic.ts';

/** Topics of who is praised and blamed, and of how people are told and heard. */
export const LISTENING: readonly Topic[] = [
  {
    id: 'examples',
    kin: 'complaints',
    phrases: {
      6: [
        'điển hình tiên tiến',
        'gương điển hình',
        'mô hình hay',
        'cách làm hay',
        'sáng kiến cải cách hành chính',
      ],
      5: ['biểu dương', 'người tốt việc tốt', 'cách làm mới', 'nhân rộng mô hình'],
      4: ['khen thưởng', 'bằng khen', 'tôn vinh', 'điển hình', 'sáng kiến', 'thi đua'],
      3: ['mô hình', 'thân thiện', 'phương châm', 'nhân rộng'],
      2: ['sáng tạo', 'thí điểm', 'tiên phong', 'gương mẫu'],
    },
  },
  {
    id: 'complaints',
    kin: 'feedback',
    phrases: {
      6: ['sách nhiễu', 'nhũng nhiễu', 'hách dịch', 'cửa quyền'],
      5: [
        'phiền hà',
        'tham nhũng vặt',
        'vòi vĩnh',
        'hành dân',
        'hành doanh nghiệp',
        'ngâm hồ sơ',
        'gây khó dễ',
        'hành là chính',
      ],
      4: [
        'lót tay',
        'chạy chọt',
        'tiêu cực',
        'ngoài quy định',
        'bức xúc',
        'vô cảm',
        'quan liêu',
        'chi phí không chính thức',
      ],
      3: [
        'gây khó khăn',
        'phê phán',
        'đùn đẩy',
        'né tránh',
        'bôi trơn',
        'kêu cứu',
        'khổ vì',
        'thư ngỏ',
        'trên nóng dưới lạnh',
      ],
      2: ['tham nhũng', 'bất cập', 'chậm trễ', 'kỷ luật cán bộ', 'thanh tra công vụ'],
    },
  },
  {
    id: 'feedback',
    kin: 'complaints',
    phrases: {
      6: ['phản ánh, kiến nghị', 'tiếp nhận phản ánh', 'trả lời phản ánh'],
      5: [
        'góp ý của người dân',
        'gửi phản ánh',
        'kiến nghị của người dân',
        'kiến nghị của doanh nghiệp',
        'giải quyết kiến nghị',
      ],
      4: ['khiếu nại, tố cáo', 'tiếp công dân', 'đơn thư', 'tương tác với người dân'],
      3: [
        'phản ánh',
        'đối thoại với người dân',
        'đối thoại với doanh nghiệp',
        'kiến nghị',
        'khiếu nại',
        'góp ý',
        'hiến kế',
      ],
    },
  },
  {
    id: 'hotline',
    kin: 'feedback',
    phrases: {
      6: ['đường dây nóng', 'tổng đài 1022', 'hotline'],
      4: ['tổng đài'],
      2: ['gọi điện', '1022'],
    },
  },
  {
    id: 'contests',
    kin: 'examples',
    phrases: {
      6: [
        'hội thi cải cách hành chính',
        'thi tìm hiểu cải cách hành chính',
        'cuộc thi tìm hiểu',
        'thi phát thanh viên',
      ],
      5: ['hội thi', 'cuộc thi trực tuyến', 'cuộc thi'],
      3: ['ban tổ chức cuộc thi', 'trao giải', 'giải nhất'],
    },
  },
  {
    id: 'media',
    kin: 'examples',
    phrases: {
      6: ['video clip', 'video đồ họa', 'clip tuyên truyền', 'phim tuyên truyền'],
      5: ['infographic', 'phóng sự', 'video'],
      4: [
        'tiểu phẩm',
        'chuyên mục cải cách hành chính',
        'tuyên truyền cải cách hành chính',
        'tờ gấp',
        'bản tin',
      ],
      2: ['đồ họa', 'fanpage', 'tuyên truyền'],
    },
  },
  {
    id: 'citizens',
    kin: 'feedback',
    phrases: {
      5: ['quyền và nghĩa vụ', 'giám sát của người dân', 'dân chủ ở cơ sở', 'dân biết dân bàn'],
      4: [
        'lấy người dân làm trung tâm',
        'người dân, doanh nghiệp làm trung tâm',
        'công khai, minh bạch',
      ],
      3: ['đối thoại', 'giám sát', 'quy chế dân chủ'],
    },
  },
];
