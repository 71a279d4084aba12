const XHTML_START = /^\s*<\?xml\b|<!doctype[^>]*\bxhtml\b/i;
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const SELF_CLOSED = /<([a-z][\w:-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/>/gi;

/**
 * A page's source with end tags for what XML lets close itself (`<script src="x"/>`, `<a id="x"/>`): to an HTML parser
 * these stay open and swallow the page. Pages that do not say they are XHTML are returned as they are.
 */
export function withEndTags(source: string): string {
  if (!XHTML_START.test(source.slice(0, 1000))) return source;
  return source.replace(SELF_CLOSED, (tag, name: string, attributes: string) =>
    VOID.has(name.toLowerCase()) ? tag : `<${name}${attributes}></${name}>`,
  );
}
