/** The pages of a PDF file as pictures, for a person to read what no program can. */

/** Wide enough to read 13 pt print of an A4 page on a desk, in CSS pixels. */
const WIDTH = 1000;

/** More pages than this are no plan; their pictures would fill a phone's memory. */
const MOST_PAGES = 40;

/**
 * Draw the pages one by one and hand each over as it is ready. It ends early
 * when `signal` says so.
 */
export async function drawPdfPages(
  bytes: Uint8Array,
  onPage: (picture: Blob) => void,
  signal: AbortSignal,
): Promise<void> {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const last = Math.min(document.numPages, MOST_PAGES);
  for (let number = 1; number <= last && !signal.aborted; number += 1) {
    const page = await document.getPage(number);
    const { width } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: WIDTH / width });
    const canvas = new OffscreenCanvas(viewport.width, viewport.height);
    // PDF.js draws on any canvas; its types know only those of a page.
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
    onPage(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 }));
  }
  await task.destroy();
}
