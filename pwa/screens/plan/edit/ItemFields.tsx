import type { JSX } from 'preact';

import type { PlanItem } from '#field/plan/plan.ts';
import { topicsOf } from '#field/plan/topics/item-topics.ts';
import { TOPIC_IDS, type TopicId } from '#field/plan/topics/topic.ts';
import { TOPIC_NAMES } from '#ui/plan/topic-names.ts';

import { Lines, Tick, Words } from './fields.tsx';

type ItemFieldsProps = {
  readonly item: PlanItem;
  readonly onChange: (next: PlanItem) => void;
};

/** What an item says, and which topics it is about: suggestions are made by them. */
export function ItemFields({ item, onChange }: ItemFieldsProps): JSX.Element {
  const { main, also = [] } = topicsOf(item);
  const toggle = (topic: TopicId) => {
    const rest = main.filter((each) => each !== topic);
    const next = rest.length < main.length ? rest : [...main, topic];
    onChange({ ...item, topics: { main: next, also: also.filter((each) => each !== topic) } });
  };
  return (
    <>
      <Words
        label="Ký hiệu"
        value={item.printedLabel}
        onChange={(printedLabel) => onChange({ ...item, printedLabel })}
      />
      <Words
        label="Tên ngắn"
        value={item.short}
        onChange={(short) => onChange({ ...item, short })}
      />
      {item.text !== undefined && <p class="quiet source-text">{item.text}</p>}
      <Lines
        label="Các ý"
        value={item.bullets}
        onChange={(bullets) => onChange({ ...item, bullets })}
      />
      <Lines
        label="Văn bản viện dẫn"
        value={item.references}
        onChange={(references) => onChange({ ...item, references })}
      />
      <details>
        <summary>Chủ đề để gợi ý ({main.length})</summary>
        <p class="quiet">
          Tin, bài nói về các chủ đề này sẽ được gợi ý cho nội dung “{item.short}”.
        </p>
        <div class="topics">
          {TOPIC_IDS.map((id) => (
            <Tick
              key={id}
              label={TOPIC_NAMES[id]}
              value={main.includes(id)}
              onChange={() => toggle(id)}
            />
          ))}
        </div>
      </details>
    </>
  );
}
