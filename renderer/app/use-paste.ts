import { useEffect } from 'react';

/** Names of what a paste brings when it is no file; the article's title comes from the text itself. */
interface PasteNames {
  readonly page: string;
  readonly text: string;
}

/**
 * Calls `onPaste` with what is pasted anywhere but in a text field: files as they are, a piece of a page as HTML, else
 * plain text.
 */
export function usePaste(onPaste: (files: readonly File[]) => void, { page, text }: PasteNames): void {
  useEffect(() => {
    const controller = new AbortController();
    addEventListener(
      'paste',
      (event) => {
        if (isTextField(event.target) || event.clipboardData === null) return;
        const files = pastedFiles(event.clipboardData, { page, text });
        if (files.length === 0) return;
        event.preventDefault();
        onPaste(files);
      },
      { signal: controller.signal },
    );
    return () => controller.abort();
  }, [onPaste, page, text]);
}

function pastedFiles(data: DataTransfer, names: PasteNames): readonly File[] {
  if (data.files.length > 0) return [...data.files];
  const html = data.getData('text/html');
  if (html.trim() !== '') return [new File([asPage(html)], `${names.page}.html`)];
  const text = data.getData('text/plain');
  return text.trim() === '' ? [] : [new File([text], `${names.text}.txt`)];
}

/** What Chromium puts on the clipboard is a fragment; as a page it is told from text that speaks of markup. */
function asPage(html: string): string {
  return /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null
  );
}
