import { describe, expect, test } from 'vitest';

import { HEAD, messages, planIn } from './made-plan.ts';

const BEFORE = `${HEAD}\nI. NỘI DUNG\n- Một việc cải cách hành chính.\n\nII. PHÂN CÔNG\n\n`;

function tasksIn(table: string): readonly (string | null)[][] {
  const { tasks } = planIn(`${BEFORE}${table}\n\nIII. TỔ CHỨC THỰC HIỆN\n- Cùng làm.\n`);
  return tasks.map(({ tt, task, lead, co, time }) => [tt, task, lead, co, time]);
}

describe('a table held apart by spaces', () => {
  const HEADER = 'TT   Nhiệm vụ                  Chủ trì        Thời gian';

  test('gives each cell, whichever line it goes on', () => {
    expect(
      tasksIn(`${HEADER}
1    Viết tin, bài             Văn phòng      Quý I
     về một cửa                Sở
2    Mở hội thi                Công đoàn      Quý II`),
    ).toEqual([
      ['1', 'Viết tin, bài về một cửa', 'Văn phòng Sở', null, 'Quý I'],
      ['2', 'Mở hội thi', 'Công đoàn', null, 'Quý II'],
    ]);
  });

  test('may end with the document', () => {
    const { tasks } = planIn(
      `${BEFORE}${HEADER}\n1    Viết bài                  Văn phòng      Quý I`,
    );
    expect(tasks).toHaveLength(1);
  });

  test('without numbered rows, or with other columns, lists no tasks', () => {
    expect(tasksIn(`${HEADER}\nx    Viết bài                  Văn phòng      Quý I`)).toEqual([]);
    expect(tasksIn('TT   Họ tên        Lớp     Điểm\n1    Bạn thứ nhất  5A      Mười')).toEqual([]);
  });
});

describe('a table between tabs', () => {
  const HEADER = 'TT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời gian';

  test('keeps rows whole that a break inside a cell cut', () => {
    expect(
      tasksIn(`${HEADER}
1	Viết bài
về một cửa	Văn phòng	Các phòng	Quý I
2	Mở hội thi	Công đoàn	Các phòng	Quý II`),
    ).toEqual([
      ['1', 'Viết bài\nvề một cửa', 'Văn phòng', 'Các phòng', 'Quý I'],
      ['2', 'Mở hội thi', 'Công đoàn', 'Các phòng', 'Quý II'],
    ]);
  });

  test('joins nothing over a gap, nor what makes more than a row', () => {
    const second = '2\tMở hội thi\tCông đoàn\tCác phòng\tQuý II';
    expect(tasksIn(`${HEADER}\n1\tViết\n\nbài\tVăn phòng\n${second}`)).toHaveLength(1);
    expect(tasksIn(`${HEADER}\n1\tViết bài\n${second}`)).toEqual([
      ['2', 'Mở hội thi', 'Công đoàn', 'Các phòng', 'Quý II'],
    ]);
  });

  test('passes over the names of groups, however few cells they have', () => {
    const table = `${HEADER}
I	Công tác chỉ đạo
1	Viết bài	Văn phòng	Các phòng	Quý I
II. Công tác tuyên truyền
2	Mở hội thi	Công đoàn và	Các phòng	Quý II
		Đoàn trường
`;
    expect(tasksIn(table)).toEqual([
      ['1', 'Viết bài', 'Văn phòng', 'Các phòng', 'Quý I'],
      ['2', 'Mở hội thi', 'Công đoàn và Đoàn trường', 'Các phòng', 'Quý II'],
    ]);
  });

  test('ends at a heading', () => {
    const { tasks } = planIn(
      `${BEFORE}${HEADER}\n1\tViết bài\tVăn phòng\tCác phòng\tQuý I\nIII. KINH PHÍ\nTự lo.\n`,
    );
    expect(tasks).toHaveLength(1);
  });
});

describe('tasks without a table', () => {
  test('are read from the fields behind them, each where it stands', () => {
    expect(
      tasksIn(`1. Viết bài. Chủ trì: Văn phòng; Phối hợp: các phòng; Thời gian: quý I.
2. Mở hội thi
- Đơn vị thực hiện: Công đoàn
- Thời hạn: Tháng 9
3. Tổng kết (Thời gian: tháng 12)
4. Cùng làm tốt.
- Làm phóng sự. Chủ trì: Đài; Thời gian: quý IV.`),
    ).toEqual([
      ['1', 'Viết bài.', 'Văn phòng', 'các phòng', 'quý I'],
      ['2', 'Mở hội thi', 'Công đoàn', null, 'Tháng 9'],
      ['3', 'Tổng kết', null, null, 'tháng 12'],
      ['4', 'Làm phóng sự.', 'Đài', null, 'quý IV'],
    ]);
  });

  test('are not seen where a plan only says when and where', () => {
    expect(tasksIn('1. Thời gian: Quý I.\n2. Hình thức: Hội nghị.')).toEqual([]);
    expect(messages(`${BEFORE}1. Làm tốt.`)).toContain('Không có danh mục nhiệm vụ');
  });
});
