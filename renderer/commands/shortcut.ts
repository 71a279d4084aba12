/** What a shortcut needs of a keyboard event. */
export type Keystroke = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
> & {
  /** Whether AltGr is held, which types the third sign of a key. */
  readonly isAltGraph: boolean;
};

/** The keystroke of an event. On a Mac Option types signs as AltGr does elsewhere. */
export function strokeOf(event: KeyboardEvent, isMac: boolean): Keystroke {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isOption = isMac && altKey && !metaKey && key.length === 1;
  const isAltGraph = isOption || event.getModifierState('AltGraph');
  return { key, code, ctrlKey, metaKey, altKey, shiftKey, isAltGraph };
}

export interface Shortcut {
  /** As `KeyboardEvent.key`, letters in capitals. */
  readonly key: string;
  readonly hasMod: boolean;
  readonly hasAlt: boolean;
  readonly hasShift: boolean;
}

/** Reads a shortcut such as `Mod+Shift+Z`, `/` or `+`; `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export function parseShortcut(text: string): Shortcut {
  const [, modifiers = '', key = ''] = /^((?:(?:Mod|Alt|Shift)\+)*)(.+)$/.exec(text) ?? [];
  const parts = modifiers.split('+');
  return {
    key: /^[a-z]$/.test(key) ? key.toUpperCase() : key,
    hasMod: parts.includes('Mod'),
    hasAlt: parts.includes('Alt'),
    hasShift: parts.includes('Shift'),
  };
}

/** The one way to write a shortcut, so that two can be compared. */
export function formatShortcut({ key, hasMod, hasAlt, hasShift }: Shortcut): string {
  return [...(hasMod ? ['Mod'] : []), ...(hasAlt ? ['Alt'] : []), ...(hasShift ? ['Shift'] : []), key].join(
    '+',
  );
}

/** Whether a keystroke is a shortcut. */
export function isShortcut(stroke: Keystroke, text: string, isMac: boolean): boolean {
  const shortcut = parseShortcut(text);
  if (!hasModifiersOf(stroke, shortcut, isMac)) return false;
  if (isDigit(shortcut.key)) return isDigitShortcut(stroke, shortcut);
  if (shiftMatters(shortcut.key) && stroke.shiftKey !== shortcut.hasShift) return false;
  return keyOf(stroke) === shortcut.key;
}

/** What a person has pressed, as a shortcut; null while only modifiers are held, or where another key joins them. */
export function shortcutOf(stroke: Keystroke, isMac: boolean): string | null {
  const key = digitOf(stroke) ?? keyOf(stroke);
  if (['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'Dead', 'Process', 'Unidentified'].includes(key))
    return null;
  if (isMac ? stroke.ctrlKey : stroke.metaKey) return null;
  return formatShortcut({
    key: key === ' ' ? 'Space' : key,
    hasMod: !stroke.isAltGraph && (isMac ? stroke.metaKey : stroke.ctrlKey),
    hasAlt: !stroke.isAltGraph && stroke.altKey,
    hasShift: stroke.shiftKey && (shiftMatters(key) || isDigit(key)),
  });
}

/** Whether keys type nothing: they act in a text field too. */
export function isChord(text: string): boolean {
  const { key, hasMod, hasAlt } = parseShortcut(text);
  return hasMod || hasAlt || /^F\d+$/.test(key);
}

/** Whether a keystroke types nothing. */
export function isChordStroke({ key, ctrlKey, metaKey, altKey, isAltGraph }: Keystroke): boolean {
  return (!isAltGraph && (ctrlKey || metaKey || altKey)) || /^F\d+$/.test(key);
}

/** Whether a shortcut is a digit, which its place on the keyboard tells. */
export function isDigitKey(text: string): boolean {
  return isDigit(parseShortcut(text).key);
}

function isDigit(key: string): boolean {
  return /^\d$/.test(key);
}

function hasModifiersOf(stroke: Keystroke, { hasMod, hasAlt }: Shortcut, isMac: boolean): boolean {
  // On Windows AltGr, which types `[` on many keyboards, comes as Ctrl and Alt.
  if (stroke.isAltGraph) return !hasMod && !hasAlt;
  const mod = isMac ? stroke.metaKey : stroke.ctrlKey;
  const otherMod = isMac ? stroke.ctrlKey : stroke.metaKey;
  return mod === hasMod && !otherMod && stroke.altKey === hasAlt;
}

/** A sign may need Shift on one keyboard and not on another: `/` is Shift and 7 on a German one. */
function shiftMatters(key: string): boolean {
  return key.length > 1 || key === ' ' || /\p{L}/u.test(key);
}

/** The digit row also where digits need Shift (AZERTY). */
function isDigitShortcut(stroke: Keystroke, { key, hasShift }: Shortcut): boolean {
  if (stroke.key === key && !hasShift) return true;
  if (stroke.isAltGraph) return false;
  return stroke.code === `Digit${key}` && stroke.shiftKey === hasShift;
}

function digitOf({ key, code, isAltGraph }: Keystroke): string | null {
  if (isAltGraph) return null;
  return /^Digit(\d)$/.exec(code)?.[1] ?? (isDigit(key) ? key : null);
}

/** A letter of another script stands for the Latin one at its place. */
function keyOf({ key, code }: Keystroke): string {
  if (key.length !== 1) return key;
  const place = /^Key([A-Z])$/.exec(code)?.[1];
  const isForeign = /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key);
  return isForeign && place !== undefined ? place : key.toUpperCase();
}
