/** "2024-06-05" as people here write it, "05/06/2024"; a day that a document does not give is said to be missing. */
export function printedDay(day: string | null): string {
  return day === null ? 'không thấy' : day.split('-').toReversed().join('/');
}
