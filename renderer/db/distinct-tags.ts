import { foldedName } from './folded-name.ts';

/** Tags trimmed, each once however it is written, in the order in which they were given. */
export function distinctTags(tags: readonly string[]): readonly string[] {
  const byFold = new Map<string, string>();
  for (const tag of tags.map((typed) => typed.trim())) {
    const key = foldedName(tag);
    if (key !== '' && !byFold.has(key)) byFold.set(key, tag);
  }
  return [...byFold.values()];
}
