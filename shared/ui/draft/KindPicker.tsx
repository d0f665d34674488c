import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

import { type DraftKind, draftKind } from '#field/draft/kinds.ts';
import { DRAFT_KINDS } from '#ui/vi.ts';

/** What the draft is to become. */
export function KindPicker({
  kind,
  isReadOnly,
  onChange,
}: {
  readonly kind: DraftKind;
  readonly isReadOnly: boolean;
  readonly onChange: (kind: DraftKind) => void;
}): JSX.Element {
  const field = useId();
  return (
    <div class="kind-picker">
      <label for={field}>Thể loại</label>
      <select
        id={field}
        value={kind}
        disabled={isReadOnly}
        onChange={(event) => {
          const chosen = draftKind.options.find((each) => each === event.currentTarget.value);
          if (chosen) {
            onChange(chosen);
          }
        }}
      >
        {draftKind.options.map((each) => (
          <option key={each} value={each}>
            {DRAFT_KINDS[each]}
          </option>
        ))}
      </select>
    </div>
  );
}
