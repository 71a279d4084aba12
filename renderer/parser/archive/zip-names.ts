import { LIMITS } from '../../../shared/limits.ts';

/** Upper half of code page 437, in which names without a mark are written (APPNOTE, appendix D). */
const CODE_PAGE_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Name of an entry. Many programs write UTF-8 without saying so, which no text in code page 437 looks like. */
export function entryName(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return Array.from(bytes, fromCodePage437).join(''); // not UTF-8, so it is what the standard says
  }
}

function fromCodePage437(byte: number): string {
  return byte < 0x80 ? String.fromCharCode(byte) : CODE_PAGE_437.charAt(byte - 0x80);
}

/**
 * An entry's name as a path inside the archive, parted by `/` and without `.`; null for a folder and for a name that
 * leads elsewhere: absolute, on a drive, with `..` or a zero character, or longer than any real one.
 */
export function pathInside(name: string): string | null {
  const path = name.replaceAll('\\', '/');
  if (path.length > LIMITS.zipNameCharacters || path.endsWith('/') || /^(?:\/|[a-z]:)|\0/i.test(path))
    return null;
  const steps = path.split('/').filter((step) => step !== '.' && step !== '');
  return steps.length === 0 || steps.includes('..') ? null : steps.join('/');
}
