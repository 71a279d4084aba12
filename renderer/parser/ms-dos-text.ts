/**
 * Characters 0x80 to 0xFF of MS-DOS code page 850 with the euro sign of 858. Code page 437 has the same French, German
 * and Spanish letters, and the same frames drawn in single and double lines.
 */
const CODE_PAGE_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/**
 * Whether Western text is in an MS-DOS code page: é, è, ê, ç, ü, ö, ñ … before small Latin letters are bytes that are signs
 * in Windows-1252 (‚ Š ˆ ‡ ” ¤), which never stand there, while its own letters are few. Each such byte stands among
 * ASCII letters, unlike those of Cyrillic or Asian text.
 */
export function isMsDosText(bytes: Uint8Array): boolean {
  const text = new TextDecoder('x-user-defined').decode(bytes);
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const letters = count(/(?<=[A-Za-z])[\uf781-\uf784\uf786-\uf78d\uf793-\uf795\uf7a1\uf7a2\uf7a4](?=[a-z])/g);
  const windowsLetters = count(/(?<=[a-z])[\uf7df-\uf7ff](?![\uf780-\uf7ff])/g);
  const foreign = count(/[\uf780-\uf7ff]{2}/g);
  return letters >= 2 && letters > windowsLetters && letters > 2 * foreign;
}

/** Text of bytes in code page 850. */
export function decodeMsDos(bytes: Uint8Array): string {
  const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
  const table = [...ascii, ...CODE_PAGE_850];
  const parts: string[] = [];
  for (const byte of bytes) parts.push(table[byte] ?? '\ufffd');
  return parts.join('');
}
