/** The bytes of a plan's file as paragraphs and tables. */
import { ok, problem, type Result } from '#base/result.ts';
import type { Source } from '#field/plan/reading/block.ts';
import { textSource } from '#field/plan/reading/text-source.ts';

/** Why a file is no document at all. Each has a text where it is shown. */
export type PlanFileProblem = 'not-a-document' | 'broken-file';

/**
 * Read a file by what it is, whatever its name says. The readers of DOCX and PDF
 * are loaded only for a file that needs them. A PDF without letters gives an
 * empty source: that there is nothing to read is for the reader to say.
 */
export async function planFileSource(
  bytes: Uint8Array,
  name: string,
): Promise<Result<Source, PlanFileProblem>> {
  if (begins(bytes, 'PK')) {
    const { docxSource } = await import('./docx-source.ts');
    return await opened(() => docxSource(bytes));
  }
  if (begins(bytes, '%PDF')) {
    const { pdfSource } = await import('./pdf-source.ts');
    return await opened(() => pdfSource(bytes));
  }
  const text = textIn(bytes);
  const isText = text !== undefined && !/\.(?:docx?|pdf|jpe?g|png)$/i.test(name);
  return isText ? ok(textSource(text)) : problem('not-a-document');
}

/** The libraries throw many kinds of errors for a file that is broken or locked. */
async function opened(read: () => Promise<Source>): Promise<Result<Source, PlanFileProblem>> {
  try {
    return ok(await read());
  } catch (error) {
    // A part of the program that could not be fetched says nothing about the file.
    const isOurs = error instanceof TypeError && /dynamically imported/.test(error.message);
    if (error instanceof Error && !isOurs) {
      return problem('broken-file');
    }
    throw error;
  }
}

/** Text in UTF-8 or UTF-16, or in the one-byte code of old fonts; undefined for anything else. */
function textIn(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  if (bytes.includes(0)) {
    return undefined;
  }
  const text = new TextDecoder().decode(bytes);
  return text.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : text;
}

function begins(bytes: Uint8Array, sign: string): boolean {
  return [...sign].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}
