/** Give a text to the person as a file, from this page alone: no network is needed. */
export function download(name: string, text: string, mime: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mime};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The click only begins the download.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
