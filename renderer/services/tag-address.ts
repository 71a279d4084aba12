/** The address of the list of a tag's articles, by the tag's key. */
export function tagAddress(key: string): string {
  return `/?${new URLSearchParams({ tag: key })}`;
}
