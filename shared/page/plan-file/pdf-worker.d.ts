/** PDF.js looks for its other half under this name; importing it puts it there. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
