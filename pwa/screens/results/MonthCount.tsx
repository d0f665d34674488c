import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { formatDay } from '#base/day.ts';
import { itemsInOrder } from '#field/plan/plan.ts';
import type { PlanBook } from '#field/plan/plan-book.ts';
import type { Post } from '#field/post/post.ts';
import { type Tally, tally } from '#field/report/tally.ts';
import { may } from '#field/unit/role.ts';
import { itemName } from '#ui/plan/item-name.ts';
import { usePlanBook } from '#ui/plan/plan-book.ts';
import { type TallyRow, TallyTable } from '#ui/report/TallyTable.tsx';
import { CHANNELS, DRAFT_KINDS } from '#ui/vi.ts';

import { useDevice } from '../../device.tsx';
import { addressOf, type Looked } from './looked.ts';
import { useTakeBack } from './use-take-back.ts';

/** A post with what a list says of it. */
export type CountedPost = Post & { readonly hash: string; readonly unitName: string };

/** The count of a month, and the list behind the number that is open. */
export function MonthCount({
  posts,
  looked,
}: {
  readonly posts: readonly CountedPost[];
  readonly looked: Looked;
}): JSX.Element {
  const book = usePlanBook();
  const count = tally(posts, looked.month);
  const { month, isAllUnits, item, unit, isWhole } = looked;
  const total = {
    name: 'Tổng số (mỗi tin đếm một lần)',
    count: count.all.length,
    href: addressOf({ month, isAllUnits, isWhole: true }),
    isOpen: isWhole === true && !item && !unit,
  };

  return (
    <>
      <div class="tables">
        <TallyTable
          caption="Theo nội dung tuyên truyền"
          column="Nội dung"
          rows={itemRows(count, looked, book)}
          total={total}
        />
        {isAllUnits && (
          <TallyTable
            caption="Theo đơn vị"
            column="Đơn vị"
            rows={unitRows(count, looked)}
            total={{ ...total, name: 'Tổng số' }}
          />
        )}
      </div>
      <OpenList count={count} looked={looked} />
    </>
  );
}

function itemRows(count: Tally<CountedPost>, looked: Looked, book: PlanBook): TallyRow[] {
  const plan = book.current;
  const { month, isAllUnits } = looked;
  // Posts of an older plan keep their item, which this year's plan does not list.
  const older = [...count.postsByItem.keys()].filter((id) =>
    plan.items.every((item) => item.id !== id),
  );
  const ids = [
    ...itemsInOrder(
      plan,
      plan.items.map(({ id }) => id),
    ).map(({ id }) => id),
    ...older,
  ];
  return ids.map((id) => ({
    key: id,
    name: itemName(book, id),
    count: count.postsByItem.get(id)?.length ?? 0,
    href: addressOf({ month, isAllUnits, item: id }),
    isOpen: looked.item === id,
  }));
}

function unitRows(count: Tally<CountedPost>, { month, isAllUnits, unit }: Looked): TallyRow[] {
  return [...count.postsByUnit]
    .map(([id, posts]) => ({
      key: id,
      name: posts[0]?.unitName ?? id,
      count: posts.length,
      href: addressOf({ month, isAllUnits, unit: id }),
      isOpen: unit === id,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
}

function OpenList({
  count,
  looked,
}: {
  readonly count: Tally<CountedPost>;
  readonly looked: Looked;
}): JSX.Element | null {
  const open = openList(count, looked, usePlanBook());
  return open ? <Posts key={open.name} {...open} /> : null;
}

function Posts({
  name,
  posts,
}: {
  readonly name: string;
  readonly posts: readonly CountedPost[];
}): JSX.Element {
  const book = usePlanBook();
  const heading = useRef<HTMLHeadingElement>(null);
  // On a phone the list lies far below the number that opens it.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="open-list">
      <h2 id="open-list" ref={heading} tabIndex={-1}>
        {name}: {posts.length} tin, bài
      </h2>
      <ol class="list cards">
        {posts
          .toSorted((a, b) => b.publishedAt - a.publishedAt)
          .map((post) => (
            <li key={post.hash} class="card clip">
              <h3>
                <a href={post.url} target="_blank" rel="noopener">
                  {post.title}
                </a>
              </h3>
              <p class="quiet">
                {DRAFT_KINDS[post.kind]} · {post.unitName} · {CHANNELS[post.channel]} · đăng{' '}
                {formatDay(post.publishedAt)}
              </p>
              {post.by && (
                <p class="quiet">
                  Do {post.by.name} ghi nhận <TakeBack post={post} />
                </p>
              )}
              <ul class="list row">
                {post.items.map((id) => (
                  <li key={id} class="chip accent">
                    {itemName(book, id)}
                  </li>
                ))}
              </ul>
            </li>
          ))}
      </ol>
    </section>
  );
}

/** Takes a recorded post back, Shown to who may: the portal holds this too. */
function TakeBack({ post }: { readonly post: CountedPost }): JSX.Element | null {
  const { me } = useDevice();
  const takeBack = useTakeBack();
  const isIts = post.by?.member === me.member.id || may(me.member.role, 'review');
  if (!isIts || post.unit !== me.unit.id) {
    return null;
  }
  return (
    <button type="button" class="plain" onClick={() => void takeBack(post.hash)}>
      Bỏ ghi nhận
    </button>
  );
}

function openList(count: Tally<CountedPost>, { item, unit, isWhole }: Looked, book: PlanBook) {
  if (item) {
    return { name: itemName(book, item), posts: count.postsByItem.get(item) ?? [] };
  }
  if (unit) {
    const posts = count.postsByUnit.get(unit) ?? [];
    return { name: posts[0]?.unitName ?? 'Đơn vị', posts };
  }
  return isWhole ? { name: 'Tất cả', posts: count.all } : undefined;
}
