import { itemsOf, type PlanBook } from '#field/plan/plan-book.ts';

/** "đ) Chỉ số cải cách hành chính": an item in one line, also one of an earlier plan. */
export function itemName(book: PlanBook, id: string): string {
  const [item] = itemsOf(book, [id]);
  return item ? `${item.printedLabel}) ${item.short}` : 'Nội dung của kế hoạch khác';
}
