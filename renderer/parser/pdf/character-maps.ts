/** Addresses of pdf.js's predefined character maps (PDF 32000, 9.7.5.2), by their names. */
const ADDRESSES = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The packed character map of a name such as `UniGB-UTF16-H.bcmap`, from the app's own files. */
export async function characterMap(fileName: string): Promise<Uint8Array> {
  const address = ADDRESSES[`../../../node_modules/pdfjs-dist/cmaps/${fileName}`];
  if (address === undefined) throw new Error(`There is no character map ${fileName}.`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The character map ${fileName} answered ${response.status}.`);
  return response.bytes();
}
