/** What kind of document a text is: only a "kế hoạch" is a plan. */
import { fold } from '#base/vietnamese.ts';

import type { Block, Paragraph } from './block.ts';

/** Names of kinds, folded and without spaces, as decrees list them (Nghị định 30/2020, phụ lục III). */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['kehoach', 'KẾ HOẠCH'],
  ['quyetdinh', 'QUYẾT ĐỊNH'],
  ['baocao', 'BÁO CÁO'],
  ['totrinh', 'TỜ TRÌNH'],
  ['huongdan', 'HƯỚNG DẪN'],
  ['thongbao', 'THÔNG BÁO'],
  ['chuongtrinh', 'CHƯƠNG TRÌNH'],
  ['nghiquyet', 'NGHỊ QUYẾT'],
  ['nghidinh', 'NGHỊ ĐỊNH'],
  ['thongtu', 'THÔNG TƯ'],
  ['chithi', 'CHỈ THỊ'],
  ['bienban', 'BIÊN BẢN'],
  ['phuongan', 'PHƯƠNG ÁN'],
  ['dean', 'ĐỀ ÁN'],
  ['quyche', 'QUY CHẾ'],
  ['quydinh', 'QUY ĐỊNH'],
  ['giaymoi', 'GIẤY MỜI'],
  ['congdien', 'CÔNG ĐIỆN'],
  ['congvan', 'CÔNG VĂN'],
  ['ketluan', 'KẾT LUẬN'],
  ['hopdong', 'HỢP ĐỒNG'],
  ['thongcao', 'THÔNG CÁO'],
  ['quychephoihop', 'QUY CHẾ'],
  ['phieutrinh', 'PHIẾU TRÌNH'],
]);

/** The line that names a document's kind. */
export type TypeLine = {
  readonly docType: string;
  /** Its place among the blocks; -1 for a công văn, which has no such line. */
  readonly place: number;
  /** What stands behind the name on the same line. */
  readonly rest: string;
};

/** Where the name of the kind stands at the latest. */
const LATEST = 30;

/** What a document says it is. A letter ("công văn") is known by whom it addresses. */
export function typeOf(blocks: readonly Block[], latest = LATEST): TypeLine | undefined {
  for (const [place, block] of blocks.slice(0, latest).entries()) {
    const found = block.kind === 'paragraph' ? typeIn(block.text) : undefined;
    if (found) {
      return { ...found, place };
    }
    if (block.kind === 'paragraph' && /^kính gửi\b/iu.test(block.text)) {
      return { docType: 'CÔNG VĂN', place: -1, rest: '' };
    }
  }
  return undefined;
}

/** The plan that a decision issues with itself: from its own type line on. */
export function attachedPlan(blocks: readonly Block[], after: number): readonly Block[] {
  const place = blocks.findIndex(
    (block, index) =>
      index > after && block.kind === 'paragraph' && typeIn(block.text)?.docType === 'KẾ HOẠCH',
  );
  const opening = paragraphsIn(blocks.slice(place, place + 8));
  const issued = opening.some(({ text }) => /kèm theo quyết định/iu.test(text));
  return place >= 0 && issued ? blocks.slice(place) : [];
}

function paragraphsIn(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.filter((block) => block.kind === 'paragraph');
}

/** The kind that a line names, alone or before the title: "KẾ HOẠCH TUYÊN TRUYỀN …". */
function typeIn(text: string): { readonly docType: string; readonly rest: string } | undefined {
  const line = text.replace(/^\(?dự thảo\)?:?\s*/iu, '');
  const alone = TYPES.get(fold(line).replace(/[^a-z]/g, ''));
  if (alone) {
    return { docType: alone, rest: '' };
  }
  for (const docType of TYPES.values()) {
    const rest = line.slice(docType.length).trim();
    const named = fold(line).startsWith(`${fold(docType)} `);
    if (named && isTitle(line, docType, rest)) {
      return { docType, rest };
    }
  }
  return undefined;
}

/** A title is one line without an end; "Kế hoạch số 37/KH-UBND …" cites another document. */
function isTitle(line: string, docType: string, rest: string): boolean {
  const capital = line.startsWith(docType) || line.startsWith(sentence(docType));
  return capital && line.length <= 220 && !/^số\b/iu.test(rest) && !/[.;:]$/.test(line);
}

function sentence(docType: string): string {
  return docType.charAt(0) + docType.slice(1).toLowerCase();
}
