import { useEffect, useState } from 'react';

/**
 * Runs `action` once the present query is answered: someone who types fast presses Enter before, and means the words
 * that stand in the field. Typing on takes the wish back.
 */
export function useWaiting(query: string, isAnswered: boolean, action: () => void): () => void {
  const [waitsFor, setWaitsFor] = useState<string | null>(null);
  const isDue = isAnswered && waitsFor === query;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the action of the render in which it is due
  useEffect(() => {
    if (!isDue) return;
    setWaitsFor(null);
    action();
  }, [isDue]);
  return () => setWaitsFor(query);
}
