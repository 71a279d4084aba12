/** A text on one line, trimmed, its no-break spaces kept; null when nothing is left. */
export function oneLine(text: string | null | undefined): string | null {
  const line = (text ?? '').replace(/[ \t\r\n\f]+/g, ' ').trim();
  return line === '' ? null : line;
}
