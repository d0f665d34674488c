import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { asId, type Id } from '#base/id.ts';
import { CURRENT_PLAN, PLANS } from '#field/plan/catalogue.ts';
import { type Confirmed, signatureOf, votesOf } from '#field/plan/neighbours.ts';
import type { PlanItem } from '#field/plan/plan.ts';
import { FITTING, suggestItems } from '#field/plan/suggest.ts';
import { topicsByItem, topicsOf } from '#field/plan/topics/item-topics.ts';
import { proposeTopics } from '#field/plan/topics/propose.ts';
import { TOPICS } from '#field/plan/topics/table.ts';
import { TOPIC_IDS } from '#field/plan/topics/topic.ts';

const item = (label: string): Id<'item'> => asId(`hp-sgddt-2024.${label}`);

const labelsFor = (title: string, text = '') =>
  suggestItems(CURRENT_PLAN, { title, text }).map((each) => each.item.split('.')[1]);

describe('suggesting items', () => {
  test('gives the phrases it found, how often and where, the most telling first', () => {
    const [first] = suggestItems(CURRENT_PLAN, {
      title: 'Công bố chỉ số cải cách hành chính',
      text: `Chỉ số cải cách hành chính năm nay tăng. ${'Hội nghị bàn thêm. '.repeat(20)} Đơn vị nào dẫn đầu SIPAS?`,
    });

    expect(first?.item).toBe(item('đ'));
    expect(first?.reasons[0]).toEqual({
      kind: 'phrase',
      phrase: 'chỉ số cải cách hành chính',
      count: 2,
      where: 'title',
    });
    expect(first?.reasons).toContainEqual({
      kind: 'phrase',
      phrase: 'SIPAS',
      count: 1,
      where: 'body',
    });
  });

  test('leads from a document number, however it is written, to the item that names it', () => {
    const [first] = suggestItems(CURRENT_PLAN, {
      title: 'Triển khai Quyết định 4791 / qđ-ubnd',
      text: '',
    });

    expect(first?.item).toBe(item('g'));
    expect(first?.reasons[0]).toMatchObject({ kind: 'document', phrase: '4791/QĐ-UBND' });
  });

  test('reads abbreviations, and text without tones', () => {
    expect(labelsFor('Huong dan nop DVCTT')[0]).toBe('k');
    expect(labelsFor('Sap xep to chuc bo may')[0]).toBe('c');
    expect(labelsFor('Sap xep to chuc bo may theo van ban so 12 cua QĐ')[0]).toBe('c');
    expect(labelsFor('Tra cứu tình trạng hồ sơ TTHC qua tin nhắn')[0]).toBe('i');
  });

  test('looks at tones where there are any, wherever they stand in the syllable', () => {
    expect(labelsFor('Một của hàng nhỏ')).toEqual([]);
    expect(labelsFor('Bộ phận một cửa')[0]).toBe('g');
    expect(labelsFor('Văn hoá công vụ')).toEqual(labelsFor('Văn hóa công vụ'));
  });

  test('a text that is not about the plan gets nothing, or nothing sure', () => {
    expect(labelsFor('Giá rau hôm nay', 'Rau muống tăng giá.')).toEqual([]);
    const [weak] = suggestItems(CURRENT_PLAN, {
      title: 'Đội bóng của trường vào chung kết',
      text: 'Phụ huynh đến cổ vũ rất đông.',
    });
    expect(weak?.score).toBeLessThan(FITTING);
  });

  test('gives no more than asked', () => {
    const text = TOPICS.flatMap(({ phrases }) => Object.values(phrases).flat()).join('. ');
    expect(suggestItems(CURRENT_PLAN, { title: '', text })).toHaveLength(5);
    expect(suggestItems(CURRENT_PLAN, { title: '', text }, { most: 1 })).toHaveLength(1);
  });

  test('made-up texts of every theme have a right item first, and those of none are not sure', () => {
    const path = new URL('../fixtures/suggest/made-up.jsonl', import.meta.url);
    const texts = readFileSync(path, 'utf8').trim().split('\n');

    for (const line of texts) {
      const { title, text, items } = JSON.parse(line);
      const [first] = suggestItems(CURRENT_PLAN, { title, text });
      if (items.length > 0) {
        expect(items.map(item), title).toContain(first?.item);
      } else {
        expect(first?.score ?? 0, title).toBeLessThan(FITTING);
      }
    }
  });
});

describe('what a unit has confirmed', () => {
  const confirmed: Confirmed[] = [
    makeConfirmed('Phòng học của em bé', ['l'], 'ngày hội trồng cây xanh quanh sân trường'),
    makeConfirmed('Ngày hội sách', ['h', 'l'], 'ngày hội đọc sách dưới tán cây xanh'),
    makeConfirmed('Tiết học bơi', ['d'], 'các em học bơi an toàn ở hồ của phường'),
  ];

  test('the nearest texts vote for their items, the nearest of all by its title', () => {
    const votes = votesOf(signatureOf('Ngày hội trồng cây xanh của khối ba'), confirmed);

    expect([...votes.keys()]).toEqual([item('l'), item('h')]);
    expect(votes.get(item('l'))?.nearest).toBe('Phòng học của em bé');
    expect(votes.get(item('l'))?.score).toBeGreaterThan(votes.get(item('h'))?.score ?? 1);
  });

  test('brings up an item that no phrase speaks for, and says by which text', () => {
    const text = {
      title: 'Ngày hội trồng cây xanh',
      text: 'Học sinh trồng cây xanh quanh sân trường.',
    };
    expect(suggestItems(CURRENT_PLAN, text)).toEqual([]);

    const [first] = suggestItems(CURRENT_PLAN, text, { confirmed });

    expect(first?.item).toBe(item('l'));
    expect(first?.reasons).toEqual([{ kind: 'alike', title: 'Phòng học của em bé' }]);
    const votes = votesOf(signatureOf(`${text.title} ${text.text}`), confirmed);
    expect(suggestItems(CURRENT_PLAN, text, { votes })[0]).toEqual(first);
  });

  test('texts that share nothing rare say nothing', () => {
    expect(votesOf(signatureOf('Bão số ba đổi hướng'), confirmed).size).toBe(0);
    expect(votesOf(signatureOf('Bão số ba'), []).size).toBe(0);
    expect(signatureOf('')).toEqual(new Map());
  });
});

describe('the topics of an item', () => {
  test('every topic has its phrases, and kin among the others', () => {
    expect(TOPICS.map(({ id }) => id).toSorted()).toEqual([...TOPIC_IDS].toSorted());
    for (const { id, phrases, kin } of TOPICS) {
      expect(Object.values(phrases).flat().length, id).toBeGreaterThan(3);
      expect(kin, id).not.toBe(id);
    }
  });

  test("are known, or proposed, for every item of the catalogue's plans", () => {
    for (const each of PLANS.flatMap(({ items }) => items)) {
      expect(topicsOf(each).main, each.id).not.toEqual([]);
    }
  });

  test('are what the office says, before what we know', () => {
    const known = CURRENT_PLAN.items[0] as PlanItem;
    expect(topicsOf(known).main).toEqual(['policy']);
    expect(topicsOf({ ...known, topics: { main: ['iso'] } }).main).toEqual(['iso']);
  });

  test('a new item of a known plan has those that its words propose', () => {
    const [, known] = CURRENT_PLAN.items as [PlanItem, PlanItem];
    const added = { ...known, id: item('m'), short: 'Đường dây nóng', references: [''] };
    expect(topicsOf(added)).toEqual({ main: ['hotline'], also: [] });
    expect(suggestItems({ items: [added] }, { title: 'Giá rau', text: '' })).toEqual([]);
  });

  test("are proposed from a new item's words and references, with the phrases that say so", () => {
    const made = makeItem('n.1', 'Hướng dẫn dịch vụ công trực tuyến; số hóa hồ sơ');

    const proposals = proposeTopics(made);

    expect(proposals[0]).toMatchObject({ topic: 'online-services', isMain: true });
    expect(proposals[0]?.found[0]?.phrase).toBe('hướng dẫn dịch vụ công');
    expect(topicsOf(made).main).toContain('online-services');
    const minor = makeItem('n.4', 'Đường dây nóng; giám sát');
    expect(topicsOf(minor)).toEqual({ main: ['hotline'], also: ['citizens'] });
    expect(proposeTopics(makeItem('n.2', 'Việc khác'))).toEqual([]);
    expect(
      proposeTopics({ ...makeItem('n.3', 'Đề án'), references: ['06/QĐ-TTg'] })[0]?.topic,
    ).toBe('identity');
  });

  test('a topic that no item is about is heard by its kin', () => {
    const plan = [
      makeItem('n.1', 'Phản ánh, kiến nghị của người dân'),
      makeItem('n.2', 'Hệ thống quản lý chất lượng ISO 9001'),
    ];

    const heard = topicsByItem(plan).get(plan[0] as PlanItem);

    expect(heard?.main).toContain('hotline');
    expect(topicsByItem(plan)).toBe(topicsByItem(plan));
    expect(suggestItems({ items: plan }, { title: 'Gọi đường dây nóng', text: '' })[0]?.item).toBe(
      'n.1',
    );
  });
});

function makeConfirmed(title: string, labels: string[], text: string): Confirmed {
  return { title, items: labels.map(item), signature: signatureOf(`${title} ${text}`) };
}

function makeItem(id: string, short: string): PlanItem {
  return {
    id: asId(id),
    printedLabel: id,
    labelSource: 'number',
    short,
    bullets: [],
    references: [],
    terms: [],
  };
}
