/** What a shortcut needs of a keyboard event. */
export type Keystroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether a keystroke is a shortcut such as `Mod+Shift+Z` or `/`; `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export function isShortcut(stroke: Keystroke, shortcut: string, isMac: boolean): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const wantsMod = parts.includes('Mod');
  const mod = isMac ? stroke.metaKey : stroke.ctrlKey;
  const otherMod = isMac ? stroke.ctrlKey : stroke.metaKey;
  if (mod !== wantsMod || otherMod || stroke.altKey) return false;
  // A sign may need Shift on one keyboard and not on another: `/` is Shift and 7 on a German one.
  const isPlain = /^(?:[a-z]|F\d+)$/i.test(key);
  if (isPlain && stroke.shiftKey !== parts.includes('Shift')) return false;
  return stroke.key.toLowerCase() === key.toLowerCase();
}
