/**
 * Puts a text on the clipboard, and the same as HTML for programs that take it; throws when the system refuses. The
 * clipboard's own interface asks for a permission, and Lectern has none: a copy that the page takes part in needs none.
 */
export function copyText(text: string, html: string | null = null): void {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== null) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('copy', fill, { capture: true, once: true });
  const isCopied = document.execCommand('copy');
  removeEventListener('copy', fill, { capture: true });
  if (!isCopied) throw new Error('The clipboard was not written');
}
