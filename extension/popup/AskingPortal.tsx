import type { JSX } from 'preact';

/** Asks whether a page of this computer may have the clips. Only the user can know. */
export function AskingPortal({
  origin,
  onAnswer,
}: {
  readonly origin: string;
  readonly onAnswer: (answer: { origin: string; isAllowed: boolean }) => void;
}): JSX.Element {
  return (
    <section class="notice warn" aria-label="Trang xin nhận tin">
      <p>
        Trang <b>{origin}</b> trên máy này xin nhận các trang đã lưu. Chỉ đồng ý nếu đó là cổng của
        đơn vị.
      </p>
      <div class="row">
        <button type="button" onClick={() => onAnswer({ origin, isAllowed: true })}>
          Đồng ý
        </button>
        <button type="button" onClick={() => onAnswer({ origin, isAllowed: false })}>
          Không
        </button>
      </div>
    </section>
  );
}
