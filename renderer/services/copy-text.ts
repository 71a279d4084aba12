/**
 * Puts a text on the clipboard; throws when the system refuses. The clipboard's own interface asks for a permission, and
 * Lectern has none: a copy that the page takes part in needs none.
 */
export function copyText(text: string): void {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('copy', fill, { capture: true, once: true });
  const isCopied = document.execCommand('copy');
  removeEventListener('copy', fill, { capture: true });
  if (!isCopied) throw new Error('The clipboard was not written');
}
