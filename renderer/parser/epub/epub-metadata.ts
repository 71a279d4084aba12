import type { Draft } from '../draft.ts';
import { shorten } from '../excerpt.ts';
import { isIsoDate } from '../html/html-metadata.ts';
import { declaredLanguage } from '../language.ts';
import { webAddress } from '../links.ts';
import { oneLine } from '../one-line.ts';
import { elementsNamed } from './epub-xml.ts';

/** Namespaces of Dublin Core: the one of EPUB, and of its forerunner. */
const DUBLIN_CORE = ['http://purl.org/dc/elements/1.1/', 'http://purl.org/dc/elements/1.0/'];
const OPF = 'http://www.idpf.org/2007/opf';

/** What programs write where nobody has said anything. */
const PLACEHOLDER = /^(?:unknown|unnamed|untitled|none|null|n\/a|und|\[?unknown author\]?|inconnue?)$/i;

/** calibre's "no date" is in the year 101. */
const FIRST_YEAR = '0200';

/** A value of the package's metadata, with what is said about it. */
interface Statement {
  readonly text: string;
  /** EPUB 3's refinements (`<meta refines="#id" property="role">`) and EPUB 2's attributes (`opf:role`), by name. */
  readonly about: ReadonlyMap<string, string>;
}

export type BookMetadata = Omit<Draft, 'blocks' | 'readImage'>;

/** What a book says about itself (EPUB 3.3 §5.5 and appendix D, OPF 2.0.1 §2.2). */
export function readBookMetadata(opf: Document): BookMetadata {
  const refinements = refinementsOf(opf);
  const all = (name: string) => statements(opf, name, refinements);
  const language = declaredLanguage(all('language')[0]?.text);
  const byline = authors(all('creator'));
  const publisher = all('publisher')[0]?.text ?? null;
  return {
    title: bookTitle(all('title'), language),
    byline,
    siteName: publisher === byline ? null : publisher,
    language,
    publishedAt: bookDate(all('date'), opf),
    sourceUrl: firstAddress([...all('identifier'), ...all('source')]),
    excerpt: plainDescription(all('description')[0]?.text),
  };
}

type Refinements = ReadonlyMap<string, ReadonlyMap<string, string>>;

function refinementsOf(opf: Document): Refinements {
  const refinements = new Map<string, Map<string, string>>();
  for (const meta of elementsNamed(opf, 'meta')) {
    const id = meta.getAttribute('refines')?.replace(/^#/, '');
    const property = meta.getAttribute('property');
    const text = oneLine(meta.textContent);
    if (id === undefined || property === null || text === null) continue;
    const about = refinements.get(id) ?? new Map<string, string>();
    refinements.set(id, about.set(property, text));
  }
  return refinements;
}

function statements(opf: Document, name: string, refinements: Refinements): readonly Statement[] {
  const found = elementsNamed(opf, name).flatMap((element): readonly Statement[] => {
    const text = oneLine(element.textContent);
    if (!isDublinCore(element) || text === null || PLACEHOLDER.test(text)) return [];
    const about = new Map(refinements.get(element.getAttribute('id') ?? ''));
    for (const attribute of ['role', 'file-as', 'event']) {
      const value = oneLine(element.getAttributeNS(OPF, attribute) ?? element.getAttribute(attribute));
      if (value !== null && !about.has(attribute)) about.set(attribute, value);
    }
    return [{ text, about }];
  });
  return found.toSorted((one, other) => sequence(one) - sequence(other));
}

function isDublinCore({ namespaceURI }: Element): boolean {
  return namespaceURI !== null && DUBLIN_CORE.includes(namespaceURI);
}

function sequence({ about }: Statement): number {
  return Number.parseInt(about.get('display-seq') ?? '', 10) || Number.MAX_SAFE_INTEGER;
}

/** The main title, and the subtitle after a colon, spaced as the book's language has it. */
function bookTitle(titles: readonly Statement[], language: string | null): string | null {
  const ofType = (type: string) => titles.find(({ about }) => about.get('title-type') === type)?.text;
  const main =
    ofType('main') ?? titles.find(({ about }) => !about.has('title-type'))?.text ?? titles[0]?.text;
  const subtitle = ofType('subtitle');
  if (main === undefined) return null;
  if (subtitle === undefined || main.includes(subtitle)) return main;
  return `${main}${language?.startsWith('fr') === true ? '\u00a0' : ''}: ${subtitle}`;
}

/** Authors (`aut`, or without a role); a book that names none has its editors, translators … */
function authors(creators: readonly Statement[]): string | null {
  const writers = creators.filter(({ about }) => (about.get('role') ?? 'aut') === 'aut');
  const names = (writers.length > 0 ? writers : creators).map(personName).filter((name) => name !== '');
  return names.length === 0 ? null : shorten([...new Set(names)].join(', '));
}

/** A name as it is spoken: without an e-mail address, and turned when it is the form that catalogues sort by. */
function personName({ text, about }: Statement): string {
  const name = text.replace(/\s*<[^<>]*@[^<>]*>/, '').trim();
  const [family = '', given = '', ...more] = name.split(/\s*,\s*/);
  const isSorted = name === about.get('file-as') && given !== '' && more.length === 0;
  return isSorted ? `${given} ${family}` : name;
}

/** When the book came out; else when this edition of it was last changed. */
function bookDate(dates: readonly Statement[], opf: Document): string | null {
  const published = dates.find(({ about }) => /^publi/.test(about.get('event') ?? ''));
  const undated = dates.filter(({ about }) => about.get('event') !== 'modification');
  const metas = elementsNamed(opf, 'meta').filter((meta) => !meta.hasAttribute('refines'));
  const terms = ['dcterms:issued', 'dcterms:created', 'dcterms:modified'].map(
    (property) => metas.find((meta) => meta.getAttribute('property') === property)?.textContent,
  );
  const candidates = [published?.text, ...undated.map(({ text }) => text), ...terms];
  return candidates.find((date) => isIsoDate(date) && date.trim() >= FIRST_YEAR)?.trim() ?? null;
}

function firstAddress(identifiers: readonly Statement[]): string | null {
  for (const { text } of identifiers) {
    const address = webAddress(text);
    if (address !== null) return address;
  }
  return null;
}

/** Descriptions are often HTML in disguise. */
function plainDescription(description: string | undefined): string | null {
  if (description === undefined) return null;
  const page = new DOMParser().parseFromString(description.slice(0, 20_000), 'text/html');
  for (const end of page.querySelectorAll('p, div, br, li, h1, h2, h3')) end.append(' ');
  const text = shorten(page.body.textContent.trim());
  return text === '' ? null : text;
}
