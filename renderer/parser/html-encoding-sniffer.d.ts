declare module 'html-encoding-sniffer' {
  interface Options {
    readonly defaultEncoding?: string;
    readonly maxPrescanBytes?: number;
  }
  /** Name of the encoding that the bytes declare (WHATWG Encoding Standard), else the default. */
  export default function htmlEncodingSniffer(bytes: Uint8Array, options?: Options): string;
}
