import type { SavedTab } from '../tools/clip/tabs.ts';
import { type Claim, claim } from './bench.ts';

const LINE = '<p>Bà con đến bộ phận một cửa từ sáng sớm để làm thủ tục cho con em.</p>';

/** How often each page is read; the best counts, for the machine is shared. */
const ROUNDS = 3;

/** Pages that are long, or made to stop whoever reads them. */
const PAGES: Readonly<Record<string, () => string>> = {
  '3,000 paragraphs': () => LINE.repeat(3000),
  '8,000 paragraphs': () => LINE.repeat(8000),
  '5,000 images': () => many(5000, (at) => `${LINE}<p><img src="/a${at}.jpg"></p>`),
  '5,000 figures': () =>
    many(
      5000,
      (at) => `<figure><img src="/a${at}.jpg"><figcaption>Quầy số ${at}</figcaption></figure>`,
    ),
  '3,900 links': () =>
    many(
      3900,
      (at) => `<li><a href="/tin-${at}.html">Bà con đến bộ phận một cửa số ${at}</a></li>`,
    ),
  '50,000 nested elements': () => '<div>'.repeat(50_000) + LINE,
  '30 MB of text': () => `<p>${'một cửa '.repeat(2_700_000)}</p>`,
};

/** The longest time for which reading an endless page holds its tab. */
export async function largePageClaims(tab: SavedTab): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const [what, body] of Object.entries(PAGES)) {
    const url = 'https://trang.vn/dai.html';
    const html = `<!doctype html><html><head><title>Trang dài</title></head><body></body></html>`;
    await tab.show({ url, html });
    const held = await tab.page.evaluate(
      async ([inside, address, rounds]) => {
        document.body.innerHTML = `<article><h1>Trang dài</h1>${inside}</article>`;
        return await Reflect.get(globalThis, 'longestHold')(address, rounds);
      },
      [body(), url, ROUNDS] as const,
    );
    const ours = Math.round(held);
    claims.push(claim(`longest task, ${what}`, { ours, most: 200, unit: 'ms' }));
  }
  return claims;
}

function many(count: number, part: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => part(at)).join('');
}
