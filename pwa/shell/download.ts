/** Hand a file to the person, as a download. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Not at once: the browser reads the file after this function has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
