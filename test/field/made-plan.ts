/** Plans made up in a test, and what is read from them. */
import { type PlanReading, type ReadPlan, readPlan } from '#field/plan/reading/read-plan.ts';
import { textSource } from '#field/plan/reading/text-source.ts';
import { KNOWN_REFERENCES } from '#field/reference/known-references.ts';

/** A plan as short as one can be, with what a test adds. */
export const HEAD = `SỞ NỘI VỤ TỈNH NÚI CAO
Số: 41/KH-SNV
Núi Cao, ngày 22 tháng 01 năm 2026

KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026
`;

/** What a text turns out to be on a day of late 2026. */
export function read(text: string): PlanReading {
  return readPlan(textSource(text), { today: '2026-11-20', known: KNOWN_REFERENCES });
}

/** The plan in a text; the test fails where there is none. */
export function planIn(text: string): ReadPlan {
  const reading = read(text);
  if (reading.verdict !== 'plan') {
    throw new Error(reading.reason);
  }
  return reading.plan;
}

/** All warnings of a plan in one text. */
export function messages(text: string): string {
  return planIn(text)
    .warnings.map(({ message }) => message)
    .join('\n');
}
