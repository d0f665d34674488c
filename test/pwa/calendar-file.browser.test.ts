import { expect, test } from 'vitest';

import { asId } from '#base/id.ts';
import { calendarOf } from '#field/board/calendar.ts';
import { CURRENT_PLAN, planOf } from '#field/plan/catalogue.ts';
import { copyPlan } from '#field/plan/edit.ts';

import { calendarFile } from '../../pwa/screens/today/calendar-file.ts';

const { plan } = copyPlan(planOf('hp-ubnd-2023') ?? CURRENT_PLAN, { id: asId('p1'), year: 2026 });

/** Lines of an .ics are folded at 75 bytes. */
async function linesOf(which = plan): Promise<string[]> {
  const file = await calendarFile(calendarOf(which));
  return file.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
}

const startingWith = (lines: readonly string[], name: string) =>
  lines.filter((line) => line.startsWith(name));

test('a report is a whole day in Vietnamese, with a reminder three days before', async () => {
  const lines = await linesOf();
  const at = lines.findIndex((line) => /^UID:p1\.p1\.b1\.2026-03-08@/.test(line));
  const event = lines.slice(lines.lastIndexOf('BEGIN:VEVENT', at), lines.indexOf('END:VEVENT', at));

  expect(event).toContain('DTSTART;VALUE=DATE:20260306');
  expect(event.find((line) => line.startsWith('SUMMARY:'))).toMatch(
    /^SUMMARY:Báo cáo quý I\/2026 gửi Sở Nội vụ/,
  );
  expect(event).toContain('TRIGGER:-P3D');
  expect(event.find((line) => line.startsWith('DESCRIPTION:'))).toContain(
    'Chậm nhất thứ Sáu 06/03/2026',
  );
});

test('a second file names each thing as the first did, also when the plan’s words have changed', async () => {
  const first = startingWith(await linesOf(), 'UID:');
  const edited = {
    ...plan,
    tasks: plan.tasks.map((task) => ({ ...task, short: `${task.short} (sửa)` })),
  };
  const second = await linesOf(edited);

  expect(new Set(first).size).toBe(first.length);
  expect(startingWith(second, 'UID:')).toEqual(first);
  expect(second.join('\n')).toContain('(sửa)');
});
