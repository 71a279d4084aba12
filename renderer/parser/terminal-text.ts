/** Colours and cursor movements (ECMA-48, section 5.4), window titles, and the other escapes of terminals. */
const ESCAPES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /\x1b(?:\[[0-?]{0,60}[ -/]{0,8}[@-~]|\][^\x07\x1b\n]{0,2000}(?:\x07|\x1b\\)|[ -/]{1,4}[0-~]|[0-Z\\^-~])/g;

/** What a typewriter struck before it went back: `_` under a letter, or the letter twice for bold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const OVERSTRUCK = /[^\n\x08]\x08(?=[^\n\x08])/gu;

/** Text without what it told a terminal: colours, and letters struck over letters as manual pages are set. */
export function withoutTerminalCodes(text: string): string {
  const uncoloured = text.includes('\x1b') ? text.replace(ESCAPES, '') : text;
  return uncoloured.includes('\x08') ? uncoloured.replace(OVERSTRUCK, '') : uncoloured;
}
