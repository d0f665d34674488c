import type { PlanItem } from '#field/plan/plan.ts';

import { proposeTopics } from './propose.ts';
import { TOPICS } from './table.ts';
import type { ItemTopics, Topic, TopicId } from './topic.ts';

/**
 * What an item is about: what the office has said, else what we know of the
 * catalogue's plans, else what its own words propose.
 */
export function topicsOf(item: PlanItem): ItemTopics {
  return item.topics ?? knownTopics(item.id) ?? proposedTopics(item);
}

/** By the list it was made of: items are weighed again at every letter that somebody types. */
const made = new WeakMap<readonly PlanItem[], ReadonlyMap<PlanItem, ItemTopics>>();

/**
 * What each item of a plan stands for. A topic that no item is about is heard by
 * the items of its next of kin, for plans name what matters in their year only.
 */
export function topicsByItem(items: readonly PlanItem[]): ReadonlyMap<PlanItem, ItemTopics> {
  const before = made.get(items);
  const byItem = before ?? withHeirs(items);
  made.set(items, byItem);
  return byItem;
}

function withHeirs(items: readonly PlanItem[]): ReadonlyMap<PlanItem, ItemTopics> {
  const own = new Map(items.map((item) => [item, topicsOf(item)]));
  const claimed = new Set([...own.values()].flatMap(({ main, also = [] }) => [...main, ...also]));
  const heirs = TOPICS.flatMap((topic) => {
    const heir = claimed.has(topic.id) ? undefined : heirOf(topic, claimed);
    return heir ? [{ topic: topic.id, heir }] : [];
  });
  return new Map(
    [...own].map(([item, { main, also = [] }]) => {
      const withHeard = (topics: readonly TopicId[]) => [
        ...topics,
        ...heirs.filter(({ heir }) => topics.includes(heir)).map(({ topic }) => topic),
      ];
      return [item, { main: withHeard(main), also: withHeard(also) }];
    }),
  );
}

function heirOf(topic: Topic, claimed: ReadonlySet<TopicId>): TopicId | undefined {
  const seen = new Set<TopicId>();
  let { kin } = topic;
  while (kin && !claimed.has(kin) && !seen.has(kin)) {
    seen.add(kin);
    kin = TOPICS.find(({ id }) => id === kin)?.kin;
  }
  return kin && !seen.has(kin) ? kin : undefined;
}

/** Which topics the items of the catalogue's plans are about, by plan and printed label. */
const BY_PLAN: Readonly<Record<string, Readonly<Record<string, ItemTopics>>>> = {
  'hp-sgddt-2024': {
    a: { main: ['policy'], also: ['decentralisation'] },
    b: { main: ['heads'] },
    c: { main: ['programme', 'institutions', 'apparatus'] },
    d: { main: ['investment'] },
    đ: { main: ['indices', 'satisfaction', 'results'] },
    e: { main: ['examples', 'complaints', 'feedback', 'media'], also: ['conduct', 'contests'] },
    g: {
      main: [
        'directing',
        'procedures',
        'one-stop',
        'civil-service',
        'public-finance',
        'decentralisation',
        'conduct',
      ],
      also: ['institutions', 'apparatus'],
    },
    h: { main: ['digital-government'], also: ['identity'] },
    i: { main: ['records-online'], also: ['identity', 'one-stop'] },
    k: { main: ['online-services', 'hotline', 'schools-online', 'identity'] },
    l: { main: ['iso'] },
  },
  'hp-sgddt-2020': {
    '2.1': { main: ['programme', 'directing'], also: ['results', 'procedures'] },
    '2.2': { main: ['policy'], also: ['institutions', 'directing', 'apparatus'] },
    '3.1': {
      main: ['programme'],
      also: ['investment', 'digital-government', 'results', 'indices'],
    },
    '3.2': { main: ['policy', 'institutions', 'apparatus'] },
    '3.3': { main: ['heads', 'satisfaction'], also: ['indices'] },
    '3.4': { main: ['examples', 'complaints', 'feedback', 'procedures'], also: ['hotline'] },
    '3.5': { main: ['civil-service', 'conduct'] },
  },
  'hn-sgddt-2023': {
    '1': { main: ['directing', 'policy', 'heads', 'indices', 'satisfaction', 'results', 'media'] },
    '2': { main: ['institutions', 'contests'] },
    '3': {
      main: ['procedures', 'one-stop', 'identity'],
      also: ['feedback', 'complaints', 'records-online'],
    },
    '4': { main: ['apparatus', 'decentralisation'] },
    '5': { main: ['civil-service', 'conduct'] },
    '6': { main: ['public-finance'] },
    '7': {
      main: ['digital-government', 'records-online', 'online-services'],
      also: ['schools-online'],
    },
  },
  'st-sgddt-2022': {
    '1': { main: ['programme', 'policy'], also: ['directing'] },
    '2': { main: ['heads', 'results'], also: ['policy', 'indices'] },
    '3': { main: ['results', 'complaints'], also: ['procedures'] },
    '4': { main: ['conduct'], also: ['civil-service'] },
    '5': {
      main: ['online-services', 'identity', 'schools-online'],
      also: ['digital-government', 'records-online'],
    },
    '6': { main: ['satisfaction', 'indices'], also: ['results'] },
    '7': { main: ['media'] },
    '8': { main: ['contests'] },
    '9': { main: ['hotline', 'feedback'], also: ['complaints'] },
    '10': { main: ['examples'], also: ['procedures', 'one-stop', 'records-online'] },
  },
  'hp-ubnd-2023': {
    a: {
      main: [
        'policy',
        'heads',
        'citizens',
        'investment',
        'results',
        'indices',
        'satisfaction',
        'examples',
        'complaints',
      ],
      also: ['procedures', 'apparatus'],
    },
    b: {
      main: [
        'directing',
        'institutions',
        'procedures',
        'apparatus',
        'civil-service',
        'public-finance',
        'decentralisation',
      ],
      also: ['one-stop', 'conduct'],
    },
    c: {
      main: [
        'digital-government',
        'one-stop',
        'online-services',
        'records-online',
        'iso',
        'hotline',
      ],
      also: ['programme', 'schools-online'],
    },
    d: { main: ['feedback'], also: ['hotline'] },
    đ: { main: ['identity'] },
  },
};

function knownTopics(item: string): ItemTopics | undefined {
  const dot = item.indexOf('.');
  return BY_PLAN[item.slice(0, dot)]?.[item.slice(dot + 1)];
}

function proposedTopics(item: PlanItem): ItemTopics {
  const proposals = proposeTopics(item);
  return {
    main: proposals.flatMap(({ topic, isMain }) => (isMain ? [topic] : [])),
    also: proposals.flatMap(({ topic, isMain }) => (isMain ? [] : [topic])),
  };
}
