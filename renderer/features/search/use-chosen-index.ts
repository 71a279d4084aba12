import { useState } from 'react';
import { useStableCallback } from '../../ui/use-stable-callback.ts';

/** The chosen place in a list; another list (another `key`) starts at its top, a list that has shrunk ends at its end. */
export function useChosenIndex(key: string, count: number): readonly [number, (index: number) => void] {
  const [chosen, setChosen] = useState({ key, index: 0 });
  const index = chosen.key === key ? Math.min(chosen.index, Math.max(0, count - 1)) : 0;
  const choose = useStableCallback((next: number) => setChosen({ key, index: next }));
  return [index, choose];
}
