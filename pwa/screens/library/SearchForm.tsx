import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

import type { Plan } from '#field/plan/plan.ts';
import { CAPTURE_KINDS } from '#ui/vi.ts';

import { hasFilter, type Look } from './look.ts';

type FormProps = {
  readonly look: Look;
  readonly plan: Plan;
  /** Who has published something that is in the library. */
  readonly outlets: readonly string[];
  readonly onLook: (next: Partial<Look>) => void;
};

/** Words, item and, folded away, what else clips can have in common. */
export function SearchForm({ look, plan, outlets, onLook }: FormProps): JSX.Element {
  return (
    <search>
      <div class="library-search">
        <div class="field">
          <label for="library-words">Tìm trong thư viện</label>
          <input
            id="library-words"
            type="search"
            value={look.q}
            placeholder="Có dấu hoặc không dấu, viết tắt, số văn bản"
            onInput={({ currentTarget }) => onLook({ q: currentTarget.value })}
          />
        </div>
        <Choice
          label="Nội dung tuyên truyền"
          value={look.item}
          options={plan.items.map(({ id, printedLabel, short }) => [
            id,
            `${printedLabel}) ${short}`,
          ])}
          onChoose={(item) => onLook({ item })}
        />
      </div>
      <details class="library-filters" open={hasFilter(look)}>
        <summary>Lọc theo nguồn, loại, ngày</summary>
        <div class="library-search">
          <Choice
            label="Báo, nguồn"
            value={look.outlet}
            options={withChosen(outlets, look.outlet).map((outlet) => [outlet, outlet])}
            onChoose={(outlet) => onLook({ outlet })}
          />
          <Choice
            label="Loại"
            value={look.kind}
            options={Object.entries(CAPTURE_KINDS)}
            onChoose={(kind) => onLook({ kind })}
          />
          <Day label="Từ ngày" value={look.from} onChoose={(from) => onLook({ from })} />
          <Day label="Đến ngày" value={look.to} onChoose={(to) => onLook({ to })} />
        </div>
        <p class="quiet">Tính theo ngày đăng; trang không rõ ngày đăng tính theo ngày lưu.</p>
      </details>
    </search>
  );
}

function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChoose: (value: string) => void;
}): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">Tất cả</option>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function Day({
  label,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      />
    </div>
  );
}

/** The address may name one that the library does not have, or not yet. */
function withChosen(outlets: readonly string[], chosen: string): readonly string[] {
  return chosen === '' || outlets.includes(chosen) ? outlets : [chosen, ...outlets];
}
