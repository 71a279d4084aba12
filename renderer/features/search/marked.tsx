import type { Snippet } from '../../search/protocol.ts';
import { markedParts } from './marked-parts.ts';

/** A snippet with its matches marked. */
export function Marked({ snippet }: { readonly snippet: Snippet }) {
  return markedParts(snippet).map(({ start, text, isMatch }) =>
    isMatch ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
  );
}
