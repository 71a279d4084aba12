/** Bytes of base64 text; white space and strangers are skipped, a truncated end gives what is whole. */
export function decodeBase64(text: string): Uint8Array {
  const digits = text.replace(/[^A-Za-z\d+/]+/g, '');
  const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
  const binary = atob(whole);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
