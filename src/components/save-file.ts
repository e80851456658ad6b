/** Hands a text or other content to the browser as a file to save. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the content when the click is over, but Safari reads it a little later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
