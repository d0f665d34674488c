import { expect, test } from 'vitest';

import { readPlan } from '#field/plan/reading/read-plan.ts';
import { planFileSource } from '#page/plan-file/source.ts';

import { wordPlan } from './plan-document.ts';

/** One page with one line, as small as a PDF can be. PDF.js mends what is left out. */
const SMALL_PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 44>>stream
BT /F1 12 Tf 20 200 Td (KE HOACH) Tj ET     
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>`;

// The libraries are large, and are built for the browser when they are first asked for.
test('a browser reads DOCX and PDF files as Node does', { timeout: 60_000 }, async () => {
  const word = await planFileSource(await wordPlan(), 'a.docx');
  const reading = word.ok && readPlan(word.value, { today: '2026-11-20', known: [] });
  expect(reading).toMatchObject({ verdict: 'plan', plan: { number: '77', tasks: [{}, {}, {}] } });

  const pdf = await planFileSource(new TextEncoder().encode(SMALL_PDF), 'a.pdf');
  expect(pdf).toMatchObject({ ok: true, value: { blocks: [{ text: 'KE HOACH' }] } });
});
