/**
 * Word numbers paragraphs by itself and does not write the numbers down. A plan
 * lives by its labels, so they are written into the text before it is read.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The Vietnamese alphabet of administrative lists; Word itself counts a b c d e f. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

type Level = {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** The style of paragraphs that the level numbers by itself. */
  readonly style: string | null;
};

/** The same file with automatic numbers as words at the head of their paragraphs. */
export function withWrittenNumbers(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const document = files['word/document.xml'];
  const numbering = files['word/numbering.xml'];
  if (!document || !numbering) {
    return bytes;
  }
  const styles = files['word/styles.xml'];
  const lists: Lists = {
    levelsByNumber: readNumbering(strFromU8(numbering)),
    placeByStyle: readStyles(styles ? strFromU8(styles) : ''),
  };
  const written = writeNumbers(strFromU8(document), lists);
  return zipSync({ ...files, 'word/document.xml': strToU8(written) });
}

/** What numbers the paragraphs of a file. */
type Lists = {
  readonly levelsByNumber: ReadonlyMap<string, ReadonlyMap<string, Level>>;
  readonly placeByStyle: ReadonlyMap<string, Place>;
};

/** The list that each style of paragraph belongs to, its own or that of the style it is based on. */
function readStyles(xml: string): ReadonlyMap<string, Place> {
  const styles = [
    ...xml.matchAll(/<w:style\s[^>]*w:styleId="([^"]+)"[^>]*>(.*?)<\/w:style>/gs),
  ].map(([, id = '', body = '']) => ({ id, body }));
  const placeByStyle = new Map<string, Place>();
  // A style may stand before the one it is based on; twice is as deep as plans go.
  for (const { id, body } of [...styles, ...styles]) {
    const base = /<w:basedOn w:val="([^"]+)"/.exec(body)?.[1] ?? '';
    const place = placeIn(body) ?? placeByStyle.get(base);
    if (place) {
      placeByStyle.set(id, place);
    }
  }
  return placeByStyle;
}

/** The levels of each list ("w:num") of a file. */
function readNumbering(xml: string): ReadonlyMap<string, ReadonlyMap<string, Level>> {
  const levelsByAbstract = new Map<string, ReadonlyMap<string, Level>>();
  for (const [, id = '', body = ''] of xml.matchAll(
    /<w:abstractNum\s[^>]*w:abstractNumId="(\d+)"[^>]*>(.*?)<\/w:abstractNum>/gs,
  )) {
    const levels = [...body.matchAll(/<w:lvl\s[^>]*w:ilvl="(\d+)"[^>]*>(.*?)<\/w:lvl>/gs)];
    levelsByAbstract.set(
      id,
      new Map(levels.map(([, depth = '', level = '']) => [depth, levelOf(level)])),
    );
  }
  const lists = [
    ...xml.matchAll(/<w:num\s[^>]*w:numId="(\d+)"[^>]*>.*?<w:abstractNumId w:val="(\d+)"/gs),
  ];
  return new Map(
    lists.map(([, id = '', abstract = '']) => [id, levelsByAbstract.get(abstract) ?? new Map()]),
  );
}

function levelOf(xml: string): Level {
  return {
    format: /<w:numFmt w:val="(\w+)"/.exec(xml)?.[1] ?? 'decimal',
    text: /<w:lvlText w:val="([^"]*)"/.exec(xml)?.[1] ?? '%1.',
    start: Number(/<w:start w:val="(\d+)"/.exec(xml)?.[1] ?? 1),
    style: /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? null,
  };
}

/** Which level of which list numbers a paragraph. */
type Place = { readonly list: string; readonly depth: number };

function writeNumbers(xml: string, { levelsByNumber, placeByStyle }: Lists): string {
  const countByPlace = new Map<string, number>();
  return xml.replace(/<w:p[ >](?:(?!<\/w:p>).)*<\/w:p>/gs, (paragraph) => {
    const style = /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? '';
    const hasWords = /<w:t[ >]/.test(paragraph);
    const place = hasWords ? placeOf(paragraph, style, placeByStyle, levelsByNumber) : undefined;
    const levels = levelsByNumber.get(place?.list ?? '');
    const level = levels?.get(String(place?.depth));
    if (!place || !levels || !level) {
      return paragraph;
    }
    countUp(countByPlace, place, level, levels);
    const label = labelOf(
      level,
      levels,
      (depth) => countByPlace.get(`${place.list}.${depth}`) ?? 1,
    );
    return withLabel(paragraph, label);
  });
}

/**
 * The place of a paragraph, its own or its style's. A level may name the style that
 * it numbers. Paragraphs without words are not numbered for a reader.
 */
function placeOf(
  paragraph: string,
  style: string,
  placeByStyle: Lists['placeByStyle'],
  levelsByNumber: Lists['levelsByNumber'],
): Place | undefined {
  const own = placeIn(paragraph);
  const ofStyle = placeByStyle.get(style);
  if (own || !ofStyle) {
    return own;
  }
  const levels = levelsByNumber.get(ofStyle.list) ?? new Map<string, Level>();
  const named = [...levels].find(([, level]) => level.style === style)?.[0];
  return named === undefined ? ofStyle : { ...ofStyle, depth: Number(named) };
}

/** The place that properties name. */
function placeIn(xml: string): Place | undefined {
  const properties = /<w:numPr>(.*?)<\/w:numPr>/s.exec(xml)?.[1];
  if (properties === undefined) {
    return undefined;
  }
  const list = /<w:numId w:val="(\d+)"/.exec(properties)?.[1] ?? '';
  const depth = Number(/<w:ilvl w:val="(\d+)"/.exec(properties)?.[1] ?? 0);
  return { list, depth };
}

/** Count one more at a level; every deeper level begins again. */
function countUp(
  countByPlace: Map<string, number>,
  { list, depth }: Place,
  { start }: Level,
  levels: ReadonlyMap<string, Level>,
): void {
  countByPlace.set(`${list}.${depth}`, (countByPlace.get(`${list}.${depth}`) ?? start - 1) + 1);
  for (const deeper of levels.keys()) {
    if (Number(deeper) > depth) {
      countByPlace.delete(`${list}.${deeper}`);
    }
  }
}

function withLabel(paragraph: string, label: string): string {
  const bare = paragraph.replace(/<w:numPr>.*?<\/w:numPr>/s, '');
  const run = `<w:r><w:t xml:space="preserve">${label} </w:t></w:r>`;
  return bare.replace(/(<w:p(?: [^>]*)?>(?:<w:pPr>.*?<\/w:pPr>|<w:pPr\/>)?)/s, `$1${run}`);
}

/** "%1.%2." with the counts of its levels; a bullet of any font is a hyphen. */
function labelOf(
  level: Level,
  levels: ReadonlyMap<string, Level>,
  countAt: (depth: number) => number,
): string {
  if (level.format === 'bullet') {
    return level.text === '+' || level.text === 'o' ? '+' : '-';
  }
  return level.text.replace(/%(\d)/g, (_, place: string) => {
    const depth = Number(place) - 1;
    return numberAs(levels.get(String(depth))?.format ?? 'decimal', countAt(depth));
  });
}

function numberAs(format: string, count: number): string {
  if (format === 'lowerLetter') {
    return LETTERS.charAt(count - 1);
  }
  if (format === 'upperLetter') {
    return LETTERS.charAt(count - 1).toUpperCase();
  }
  return format === 'upperRoman' ? (ROMANS[count - 1] ?? String(count)) : String(count);
}
