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
export function pathOf(sections: readonly Section[], wanted: Section): string {
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
    const expected = labelAt(place + 1, kind);
    const message = oddity({ label, own, place, expected, siblings });
    place = own > place ? own : place + (own === 0 ? 0 : 1);
    return message === null ? [] : [{ line, message: `Mục ${over}: ${message}` }];
  });
}

function oddity({
  label,
  own,
  place,
  expected,
  siblings,
}: {
  readonly label: string;
  readonly own: number;
  readonly place: number;
  readonly expected: string;
  readonly siblings: readonly Section[];
}): string | null {
  if (own === 0) {
    return `nhãn ${label}) không có trong thứ tự chữ cái tiếng Việt; đề xuất ${expected}).`;
  }
  if (own === place + 1) {
    return null;
  }
  if (own > place) {
    return `thiếu nhãn ${expected}) trước nhãn ${label}); giữ nguyên nhãn in, đề xuất ${expected}).`;
  }
  const again = siblings.filter(({ marker }) => marker.label === label).length > 1;
  return again
    ? `nhãn ${label}) bị trùng, in nhiều lần; đề xuất ${expected}).`
    : `nhãn ${label}) sai thứ tự; đề xuất ${expected}).`;
}
