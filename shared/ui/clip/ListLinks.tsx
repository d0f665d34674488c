import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { Capture } from '#field/clip/capture.ts';

type Item = NonNullable<Capture['items']>[number];

/** What a page of titles leads to, each with a way to have it read, where there is one. */
export function ListLinks({
  items,
  onRead,
}: {
  readonly items: readonly Item[];
  /** Have the page of an item read, so that it can be kept. */
  readonly onRead?: ((item: Item) => Promise<void>) | undefined;
}): JSX.Element {
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const send = async (item: Item) => {
    await onRead?.(item);
    setSent((before) => new Set([...before, item.href]));
  };
  return (
    <section class="list-links">
      <h2>{items.length} bài trong danh sách</h2>
      <ol class="list">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} target="_blank" rel="noopener noreferrer">
              {item.text}
            </a>
            {sent.has(item.href) ? (
              <span class="chip good" role="status">
                Đã đưa vào chờ lưu
              </span>
            ) : (
              onRead && (
                <button
                  type="button"
                  aria-label={`Lưu bài này: ${item.text}`}
                  onClick={() => void send(item)}
                >
                  Lưu bài này
                </button>
              )
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
