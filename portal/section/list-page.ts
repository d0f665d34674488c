import { html } from 'hono/html';

import { formatDay, toIsoVietnam } from '#base/day.ts';
import type { PlanItem } from '#field/plan/plan.ts';
import { type Month, monthKey } from '#field/report/period.ts';
import type { UnitView } from '#sync/portal-calls.ts';

import { FIELDS, feedPath, listPath } from './address.ts';
import { type Frame, type Html, layout, SECTION_TITLE } from './layout.ts';
import type { Choice, SectionPost } from './posts.ts';
import { KIND_WORDS } from './words.ts';

/** How many posts a page lists. */
export const PAGE_SIZE = 20;

/** What the list shows and offers to choose from. */
export type Listing = {
  readonly choice: Choice;
  readonly page: number;
  readonly posts: readonly SectionPost[];
  readonly total: number;
  readonly units: readonly UnitView[];
  readonly months: readonly Month[];
};

/** The list of posts, with its choices. */
export function listPage(frame: Frame, listing: Listing): Html {
  const { choice, page, posts, total } = listing;
  const { item } = choice;
  const heading = item ? item.short : 'Tin, bài mới';
  return layout(frame, {
    title: item ? `${item.short} – ${SECTION_TITLE}` : SECTION_TITLE,
    path: listPath(choice, page),
    feed: feedPath(choice),
    main: html`<div class="columns">
<div class="list">
<h1>${item ? html`<span class="label" aria-hidden="true">${item.printedLabel}</span> ` : ''}${heading}</h1>
<p class="count">${countWords(listing)}</p>
<p class="jump"><a href="#chon">Chọn nội dung, đơn vị, tháng</a></p>
${posts.length > 0 ? html`<ol class="posts">${posts.map(entry)}</ol>` : emptyWords(total)}
${pager(choice, page, total)}
</div>
<aside id="chon" class="choices" aria-label="Chọn tin, bài">
${filter(listing)}
<nav aria-labelledby="cac-muc">
<h2 id="cac-muc">Nội dung tuyên truyền</h2>
<ul class="items">
<li><a href="${listPath({ ...choice, item: undefined })}" ${item ? '' : html`aria-current="page"`}>Tất cả nội dung</a></li>
${frame.plan.items.map((each) => itemLink(choice, each))}
</ul>
</nav>
</aside>
</div>`,
  });
}

function entry({ path, unit, publishedAt, text, items }: SectionPost): Html {
  return html`<li>
<article>
<p class="when"><time datetime="${toIsoVietnam(publishedAt)}">${formatDay(publishedAt)}</time> <span class="kind">${KIND_WORDS[text.kind]}</span></p>
<div>
<h2><a class="headline" href="${path}">${text.title}</a></h2>
${text.sapo ? html`<p class="sapo">${text.sapo}</p>` : ''}
<p class="from">${unit.name}</p>
${chips(items)}
</div>
</article>
</li>`;
}

/** The items of a post, each a link to the others of that item. */
export function chips(items: readonly PlanItem[]): Html | '' {
  if (items.length === 0) {
    return '';
  }
  return html`<ul class="chips" aria-label="Nội dung tuyên truyền">${items.map(
    (item) => html`<li><a href="${listPath({ item })}">${item.short}</a></li>`,
  )}</ul>`;
}

function itemLink(choice: Choice, item: PlanItem): Html {
  const isChosen = choice.item?.id === item.id;
  return html`<li><a href="${listPath({ ...choice, item })}" ${isChosen ? html`aria-current="page"` : ''}><span class="label">${item.printedLabel})</span> ${item.short}</a></li>`;
}

function filter({ choice, units, months }: Listing): Html {
  const chosenMonth = choice.month && monthKey(choice.month);
  const all = { unit: undefined, month: undefined };
  const isNarrowed = choice.unit !== undefined || chosenMonth !== undefined;
  return html`<form method="get" action="${listPath({ item: choice.item })}">
<h2>Lọc</h2>
<p><label for="don-vi">Đơn vị</label>
<select id="don-vi" name="${FIELDS.unit}"><option value="">Mọi đơn vị</option>${units.map(
    ({ id, name }) => option(id, name, id === choice.unit),
  )}</select></p>
<p><label for="thang">Tháng</label>
<select id="thang" name="${FIELDS.month}"><option value="">Mọi tháng</option>${months.map((month) =>
    option(monthKey(month), `Tháng ${month.month}/${month.year}`, monthKey(month) === chosenMonth),
  )}</select></p>
<p class="buttons"><button>Xem</button>${isNarrowed ? html` <a href="${listPath({ ...choice, ...all })}">Bỏ lọc</a>` : ''}</p>
</form>`;
}

function option(value: string, words: string, isChosen: boolean): Html {
  return html`<option value="${value}" ${isChosen ? html`selected` : ''}>${words}</option>`;
}

function countWords({ choice, units, total }: Listing): string {
  const unit = units.find(({ id }) => id === choice.unit);
  const parts = [
    `${total.toLocaleString('vi')} tin, bài`,
    unit?.name,
    choice.month && `tháng ${choice.month.month}/${choice.month.year}`,
  ];
  return parts.filter((part) => part).join(' · ');
}

function emptyWords(total: number): Html {
  const words =
    total === 0
      ? 'Chưa có tin, bài nào trong phần này.'
      : 'Trang này không còn tin, bài. Hãy quay về trang đầu.';
  return html`<p class="empty">${words}</p>`;
}

function pager(choice: Choice, page: number, total: number): Html | '' {
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (last === 1 && page === 1) {
    return '';
  }
  const newer = page > 1 ? Math.min(page - 1, last) : undefined;
  const older = page < last ? page + 1 : undefined;
  return html`<nav class="pager" aria-label="Trang">
${newer ? html`<a rel="prev" href="${listPath(choice, newer)}">← Mới hơn</a>` : html`<span></span>`}
<span>Trang ${page}/${last}</span>
${older ? html`<a rel="next" href="${listPath(choice, older)}">Cũ hơn →</a>` : html`<span></span>`}
</nav>`;
}
