/**
 * Characters 0x80 to 0xFF of MS-DOS code page 850 with the euro sign of 858. Code page 437 has the same French, German
 * and Spanish letters, and the same frames drawn in single and double lines.
 */
const CODE_PAGE_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/**
 * Whether Western text is in an MS-DOS code page: é, è, à, ê, ç … amid Latin letters are bytes that are signs in
 * Windows-1252 (‚ Š … ˆ ‡), which never stand there, and letters of Windows-1252 are few. Each such byte stands among
 * ASCII letters, unlike those of Cyrillic or Asian text.
 */
export function isMsDosText(bytes: Uint8Array): boolean {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const letters = count(/(?<=[a-z])[\x81-\x8c\x93-\x97](?=[a-z])/gi);
  const acute = count(/(?<=[a-z]|^|[ '"(-])[\x82\x8a](?=[a-z ,.;:!?\r\n'-])/gi);
  const windowsLetters = count(/(?<=[a-z])[\xdf-\xff](?![\x80-\xff])/gi);
  const foreign = count(/[\x80-\xff]{2}/g);
  return acute >= 2 && letters + acute > 2 * windowsLetters && letters + acute > 4 * foreign;
}

/** Text of bytes in code page 850. */
export function decodeMsDos(bytes: Uint8Array): string {
  const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
  const table = [...ascii, ...CODE_PAGE_850];
  const parts: string[] = [];
  for (const byte of bytes) parts.push(table[byte] ?? '\ufffd');
  return parts.join('');
}
