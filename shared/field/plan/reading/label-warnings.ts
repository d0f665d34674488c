/** Labels that break their own order: left out, printed twice, or no Vietnamese letter at all. */
import type { PlanWarning } from './block.ts';
import { labelAt, type Marker, placeOf } from './marker.ts';
import { allSections, type Section } from './outline.ts';

/** What is odd about the labels of a document, each with the label that would be right. */
export function labelWarnings(sections: readonly Section[]): readonly PlanWarning[] {
  const groups = [
    { over: 'văn bản', children: sections },
    ...allSections(sections).map((section) => ({
      over: pathOf(sections, section),
      children: section.children,
    })),
  ];
  return groups.flatMap(({ over, children }) =>
    (['letter', 'number'] as const).flatMap((kind) =>
      inOrder(
        children.filter(({ marker }) => marker.kind === kind),
        kind,
        over,
      ),
    ),
  );
}

/** "V.1": the labels on the way to a section. */
function pathOf(sections: readonly Section[], wanted: Section): string {
  for (const section of sections) {
    if (section === wanted || allSections(section.children).includes(wanted)) {
      const below = section === wanted ? '' : pathOf(section.children, wanted);
      return [section.marker.label, below].filter((label) => label !== '').join('.');
    }
  }
  return '';
}

function inOrder(
  siblings: readonly Section[],
  kind: Marker['kind'],
  over: string,
): readonly PlanWarning[] {
  let place = 0;
  return siblings.flatMap(({ marker: { label }, line }) => {
    const own = placeOf(label);
    const message = oddity({ label, own, place, kind, siblings });
    place = own > place ? own : place + (own === 0 || goesOn(siblings, line, own) ? 0 : 1);
    return message === null ? [] : [{ line, message: `Mục ${over}: ${message}` }];
  });
}

/** Whether the labels after a label that was printed again go on from it: one oddity, not many. */
function goesOn(siblings: readonly Section[], line: number, own: number): boolean {
  const after = siblings.find((one) => one.line > line);
  return after !== undefined && placeOf(after.marker.label) === own + 1;
}

function oddity({
  label,
  own,
  place,
  kind,
  siblings,
}: {
  readonly label: string;
  readonly own: number;
  readonly place: number;
  readonly kind: Marker['kind'];
  readonly siblings: readonly Section[];
}): string | null {
  const expected = labelAt(place + 1, kind);
  if (own === 0) {
    return `nhãn ${label}) không có trong thứ tự chữ cái tiếng Việt; đề xuất ${expected}).`;
  }
  if (own === place + 1) {
    return null;
  }
  if (own > place) {
    const missing = Array.from({ length: own - place - 1 }, (_, index) =>
      labelAt(place + 1 + index, kind),
    );
    return `thiếu nhãn ${missing.join('), ')}) trước nhãn ${label}); giữ nguyên nhãn in, đề xuất ${expected}).`;
  }
  const again = siblings.filter(({ marker }) => marker.label === label).length > 1;
  return again
    ? `nhãn ${label}) bị trùng, in nhiều lần; đề xuất ${expected}).`
    : `nhãn ${label}) sai thứ tự; đề xuất ${expected}).`;
}
