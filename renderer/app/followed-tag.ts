/** Keys of tags that are there; undefined while loading. */
type Keys = ReadonlySet<string> | undefined;

/**
 * The tag that a list goes on with: one that is gone while exactly one other has come was renamed, by hand, by undo or in
 * another window. Null where the list stays as it is.
 */
export function followedTag(key: string, before: Keys, now: Keys): string | null {
  if (before === undefined || now === undefined || !before.has(key) || now.has(key)) return null;
  const [only, ...others] = [...now].filter((known) => !before.has(known));
  return only === undefined || others.length > 0 ? null : only;
}
