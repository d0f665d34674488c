/** What a plan counts by: quotas, and who reports to whom. */
import type { JSX } from 'preact';

import type { PlanPeriod, Quota, ReportDuty } from '#field/plan/plan.ts';
import { PERIODS } from '#ui/plan/due-text.ts';

import { DueFields } from './DueFields.tsx';
import { Count, OrBlank, Pick, Tick, Words } from './fields.tsx';

const SCOPES = { 'each-unit': 'Từng đơn vị', plan: 'Cả kế hoạch' } as const;

const QUOTA_PERIODS = { none: 'không nêu kỳ', ...PERIODS } as const;

const ALL_PERIODS = Object.keys(PERIODS) as PlanPeriod[];

/** At least so many of something in every period. */
export function QuotaFields({
  quota,
  onChange,
}: {
  readonly quota: Quota;
  readonly onChange: (next: Quota) => void;
}): JSX.Element {
  const set = (next: Partial<Quota>) => onChange({ ...quota, ...next });
  return (
    <>
      <Words label="Đếm gì" value={quota.what} onChange={(what) => set({ what })} />
      <Count label="Ít nhất" value={quota.count} onChange={(count) => set({ count })} />
      <Pick
        label="Mỗi"
        value={quota.period ?? 'none'}
        words={QUOTA_PERIODS}
        onChange={(period) => set({ period: period === 'none' ? null : period })}
      />
      <Pick
        label="Ai phải đạt"
        value={quota.scope}
        words={SCOPES}
        onChange={(scope) => set({ scope })}
      />
      <Tick
        label="Tính cả văn bản"
        value={quota.countsDocuments}
        onChange={(countsDocuments) => set({ countsDocuments })}
      />
    </>
  );
}

/** Who reports to whom, for which periods, by when. */
export function DutyFields({
  duty,
  year,
  onChange,
}: {
  readonly duty: ReportDuty;
  readonly year: number;
  readonly onChange: (next: ReportDuty) => void;
}): JSX.Element {
  const set = (next: Partial<ReportDuty>) => onChange({ ...duty, ...next });
  const toggle = (period: PlanPeriod) => {
    const rest = duty.periods.filter((each) => each !== period);
    set({ periods: rest.length < duty.periods.length ? rest : [...rest, period] });
  };
  return (
    <>
      <Words label="Ai báo cáo" value={duty.from} onChange={(from) => set({ from })} />
      <Words label="Gửi đến" value={duty.to} onChange={(to) => set({ to })} />
      <fieldset class="months">
        <legend>Kỳ báo cáo</legend>
        {ALL_PERIODS.map((period) => (
          <Tick
            key={period}
            label={PERIODS[period]}
            value={duty.periods.includes(period)}
            onChange={() => toggle(period)}
          />
        ))}
      </fieldset>
      <OrBlank
        label="Hạn như trong văn bản"
        value={duty.dueWords}
        onChange={(dueWords) => set({ dueWords })}
      />
      <DueFields due={duty.due} year={year} onChange={(due) => set({ due })} />
    </>
  );
}
