import { type RefObject, useMemo, useState } from 'react';
import { readQuery } from '../../search/query/parse-query.ts';
import type { ParsedQuery } from '../../search/query/query-node.ts';
import { useStableCallback } from '../../ui/use-stable-callback.ts';

export interface TypedQuery {
  readonly text: string;
  readonly parsed: ParsedQuery;
  /** As the field says. */
  type(text: string): void;
  /** Asked for elsewhere than in the field, which takes the focus back. */
  set(text: string): void;
}

/** The query as it is typed: the one state that the filters too read and write. */
export function useQuery(
  start: string,
  field: RefObject<HTMLInputElement | null>,
  onTyped: (text: string) => void,
): TypedQuery {
  const [text, setText] = useState(start);
  const parsed = useMemo(() => readQuery(text), [text]);
  const type = useStableCallback((next: string) => {
    setText(next);
    onTyped(next);
  });
  const set = useStableCallback((next: string) => {
    type(next);
    field.current?.focus({ preventScroll: true });
  });
  return { text, parsed, type, set };
}
