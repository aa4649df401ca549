/** Hands a file to the browser's downloads. */
export function saveBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName.replace(/[\\/:*?"<>|]/g, '-');
  anchor.click();
  // The download has the blob once the click's task is over; a minute is far beyond that.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
