import { describe, expect, test } from 'vitest';

import { cleanHtml } from '#page/clean-html.ts';

import { parsePage } from '../../portal/reading/parse-page.ts';
import { ATTACKS, dangerIn } from './attacks.ts';

const { window } = parsePage('');

// Where DOMPurify cannot work the closed vocabulary stands alone, so it is tried alone.
describe.each(Object.entries(ATTACKS))('%s', (_, html) => {
  test('cannot run after cleaning without a browser', () => {
    const clean = cleanHtml(html, window);

    expect(dangerIn(clean, parsePage(clean).page)).toEqual([]);
    expect(cleanHtml(clean, window)).toBe(clean);
  });
});
