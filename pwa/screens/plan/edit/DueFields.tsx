import type { JSX } from 'preact';

import type { DueRule, EachPeriod } from '#field/plan/due-rule.ts';
import { TextField } from '#ui/form/TextField.tsx';

import { Count, Pick, Tick } from './fields.tsx';

const KINDS = {
  none: 'Chưa có hạn',
  always: 'Thường xuyên',
  each: 'Lặp lại theo kỳ',
  'day-of-month': 'Một ngày của các tháng',
  day: 'Một ngày',
  range: 'Từ ngày đến ngày',
} as const;

const EACH: Readonly<Record<EachPeriod, string>> = {
  week: 'Hằng tuần',
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  half: 'Mỗi 6 tháng',
  year: 'Hằng năm',
};

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

type DueFieldsProps = {
  readonly due: DueRule | null;
  readonly year: number;
  readonly onChange: (next: DueRule | null) => void;
};

/** When something is due. */
export function DueFields({ due, year, onChange }: DueFieldsProps): JSX.Element {
  return (
    <fieldset class="due-fields">
      <legend>Hạn</legend>
      <Pick
        label="Kiểu hạn"
        value={due?.kind ?? 'none'}
        words={KINDS}
        onChange={(kind) => onChange(begun(kind, year))}
      />
      {due?.kind === 'each' && (
        <Pick
          label="Kỳ"
          value={due.period}
          words={EACH}
          onChange={(period) => onChange({ ...due, period })}
        />
      )}
      {due?.kind === 'day' && (
        <>
          <Day label="Ngày" value={due.day} onChange={(day) => onChange({ ...due, day })} />
          <Before due={due} onChange={onChange} />
        </>
      )}
      {due?.kind === 'range' && (
        <>
          <Day
            label="Từ ngày"
            value={due.first}
            onChange={(first) => onChange({ ...due, first })}
          />
          <Day label="Đến ngày" value={due.last} onChange={(last) => onChange({ ...due, last })} />
        </>
      )}
      {due?.kind === 'day-of-month' && <DayOfMonth due={due} onChange={onChange} />}
    </fieldset>
  );
}

function DayOfMonth({
  due,
  onChange,
}: {
  readonly due: Extract<DueRule, { kind: 'day-of-month' }>;
  readonly onChange: (next: DueRule) => void;
}): JSX.Element {
  const toggle = (month: number) => {
    const rest = due.months.filter((each) => each !== month);
    const months =
      rest.length < due.months.length ? rest : [...rest, month].toSorted((a, b) => a - b);
    onChange({ ...due, months });
  };
  return (
    <>
      <Count
        label="Ngày trong tháng"
        value={due.day}
        most={31}
        onChange={(day) => onChange({ ...due, day: Math.max(1, day) })}
      />
      <Before due={due} onChange={onChange} />
      <fieldset class="months">
        <legend>Các tháng</legend>
        {MONTHS.map((month) => (
          <Tick
            key={month}
            label={`Tháng ${month}`}
            value={due.months.includes(month)}
            onChange={() => toggle(month)}
          />
        ))}
      </fieldset>
    </>
  );
}

function Before<Due extends Extract<DueRule, { before: boolean }>>({
  due,
  onChange,
}: {
  readonly due: Due;
  readonly onChange: (next: Due) => void;
}): JSX.Element {
  return (
    <Tick
      label="Phải xong trước ngày ấy"
      value={due.before}
      onChange={(before) => onChange({ ...due, before })}
    />
  );
}

function Day({
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
      type="date"
      value={value}
      onInput={({ currentTarget }) => currentTarget.value !== '' && onChange(currentTarget.value)}
    />
  );
}

/** A rule of a kind, as it begins before anybody has filled it in. */
function begun(kind: keyof typeof KINDS, year: number): DueRule | null {
  switch (kind) {
    case 'none':
      return null;
    case 'always':
      return { kind };
    case 'each':
      return { kind, period: 'month' };
    case 'day':
      return { kind, day: `${year}-12-31`, before: false };
    case 'range':
      return { kind, first: `${year}-01-01`, last: `${year}-12-31` };
    case 'day-of-month':
      return { kind, day: 8, months: [3, 6, 9, 12], before: true };
  }
}
