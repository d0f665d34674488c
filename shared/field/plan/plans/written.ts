/** How the plans of the catalogue are written down: short rows, whose ids follow from their labels. */
import { asId, type Id } from '#base/id.ts';
import { dueRuleOf } from '#field/plan/due-words.ts';
import type {
  LabelSource,
  Plan,
  PlanForm,
  PlanItem,
  PlanTask,
  Quantity,
  ReportDuty,
} from '#field/plan/plan.ts';

/** An item in short rows. */
type WrittenItem = readonly [
  label: string,
  short: string,
  more?: {
    readonly source?: LabelSource;
    readonly bullets?: readonly string[];
    readonly references?: readonly string[];
    readonly terms?: readonly string[];
  },
];

/** A task in short rows; its number is its place. */
type WrittenTask = readonly [
  short: string,
  lead: string,
  co: string,
  time: string | null,
  more: {
    readonly product?: string;
    readonly form?: string;
    readonly quantity?: Quantity;
  },
];

/** A plan in short rows. */
type WrittenPlan = Omit<Plan, 'id' | 'items' | 'forms' | 'tasks' | 'duties'> & {
  readonly id: string;
  readonly labelSource: LabelSource;
  readonly items: readonly WrittenItem[];
  readonly forms: readonly (readonly [label: string, short: string])[];
  readonly tasks: readonly WrittenTask[];
  readonly duties: readonly Omit<ReportDuty, 'id' | 'cutOffDay'>[];
};

/** The plan that short rows stand for. */
export function written({ labelSource, ...rows }: WrittenPlan): Plan {
  const id: Id<'plan'> = asId(rows.id);
  return {
    ...rows,
    id,
    items: rows.items.map(([label, short, more = {}]): PlanItem => {
      const { source = labelSource, bullets = [], references = [], terms = [] } = more;
      const itemId: Id<'item'> = asId(`${id}.${label}`);
      return {
        id: itemId,
        printedLabel: label,
        labelSource: source,
        short,
        bullets,
        references,
        terms,
      };
    }),
    forms: rows.forms.map(([label, short]): PlanForm => {
      return { id: asId(`${id}.form-${label}`), printedLabel: label, short };
    }),
    tasks: rows.tasks.map(([short, lead, co, time, more], index): PlanTask => {
      const { product = null, form = null, quantity = null } = more;
      const due = time === null ? null : dueRuleOf(time, rows.year);
      const number = String(index + 1);
      return {
        id: asId(`${id}.task-${number}`),
        number,
        short,
        lead,
        co,
        time,
        due,
        quantity,
        product,
        form,
      };
    }),
    duties: rows.duties.map((duty, index): ReportDuty => {
      return { ...duty, id: asId(`${id}.duty-${index + 1}`), cutOffDay: null };
    }),
  };
}
