/** The few kinds of fields that every part of a plan is edited with. */
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

import { TextField } from '#ui/form/TextField.tsx';

/** A line that may be left blank: blank is null, never an empty text. */
export function OrBlank({
  label,
  value,
  onChange,
  hint,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (next: string | null) => void;
  readonly hint?: string;
}): JSX.Element {
  return (
    <TextField
      label={label}
      value={value ?? ''}
      hint={hint}
      onInput={({ currentTarget }) =>
        onChange(currentTarget.value.trim() === '' ? null : currentTarget.value)
      }
    />
  );
}

/** A line with words. */
export function Words({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (next: string) => void;
}): JSX.Element {
  return (
    <TextField
      label={label}
      value={value}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** Several lines, each a thing of its own. */
export function Lines({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (next: readonly string[]) => void;
}): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label} (mỗi dòng một ý)</label>
      <textarea
        id={id}
        rows={Math.min(8, Math.max(2, value.length + 1))}
        value={value.join('\n')}
        onChange={({ currentTarget }) =>
          onChange(
            currentTarget.value
              .split('\n')
              .map((line) => line.trim())
              .filter((line) => line !== ''),
          )
        }
      />
    </div>
  );
}

/** A whole number. */
export function Count({
  label,
  value,
  most,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly most?: number;
  readonly onChange: (next: number) => void;
}): JSX.Element {
  return (
    <TextField
      label={label}
      type="number"
      inputMode="numeric"
      min={0}
      max={most}
      value={value}
      onInput={({ currentTarget }) => {
        const next = currentTarget.valueAsNumber;
        if (Number.isInteger(next) && next >= 0 && next <= (most ?? Number.MAX_SAFE_INTEGER)) {
          onChange(next);
        }
      }}
    />
  );
}

/** One of a few. */
export function Pick<Value extends string>({
  label,
  value,
  words,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly words: Readonly<Record<Value, string>>;
  readonly onChange: (next: Value) => void;
}): JSX.Element {
  const id = useId();
  const values = Object.keys(words) as Value[];
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const next = values.find((each) => each === currentTarget.value);
          if (next) {
            onChange(next);
          }
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {words[each]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Yes or no. */
export function Tick({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (next: boolean) => void;
}): JSX.Element {
  return (
    <label class="check">
      <input type="checkbox" checked={value} onChange={() => onChange(!value)} />
      <span>{label}</span>
    </label>
  );
}
