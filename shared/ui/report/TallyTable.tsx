import type { JSX } from 'preact';

/** One line of a count; its number opens the posts behind it. */
export type TallyRow = {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly href: string;
  readonly isOpen: boolean;
};

/** A count by something, with its total when the lines add up to one. */
export function TallyTable({
  caption,
  column,
  rows,
  total,
}: {
  readonly caption: string;
  /** What the lines are: "Nội dung", "Đơn vị". */
  readonly column: string;
  readonly rows: readonly TallyRow[];
  readonly total: Omit<TallyRow, 'key'>;
}): JSX.Element {
  return (
    <table class="tally">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{column}</th>
          <th scope="col" class="number">
            Số tin, bài
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} class={row.isOpen ? 'open' : ''}>
            <th scope="row">{row.name}</th>
            <td class="number">
              <Count row={row} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr class={total.isOpen ? 'open' : ''}>
          <th scope="row">{total.name}</th>
          <td class="number">
            <Count row={total} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function Count({ row }: { readonly row: Omit<TallyRow, 'key'> }): JSX.Element {
  if (row.count === 0) {
    return <span class="quiet">0</span>;
  }
  return (
    <a
      href={row.href}
      aria-label={`${row.count} tin, bài: ${row.name}`}
      aria-current={row.isOpen ? 'true' : undefined}
    >
      {row.count}
    </a>
  );
}
