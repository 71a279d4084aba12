import { LecternError } from '../../../shared/errors.ts';
import type { ZipArchive } from '../archive/zip-archive.ts';
import { attribute, parseXml } from '../xml-part.ts';

/** A target of one part of a package: a path inside it, or an address outside. */
interface Relationship {
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

export type Relationships = ReadonlyMap<string, Relationship>;

/** The parts of an Office document (ECMA-376 Part 2, Open Packaging Conventions). */
export class DocxPackage {
  private readonly zip: ZipArchive;

  constructor(zip: ZipArchive) {
    this.zip = zip;
  }

  /** Path of the part that holds the text. */
  async mainPart(): Promise<string> {
    const found = targetOf(await this.relationships(''), 'officeDocument') ?? 'word/document.xml';
    if (!this.zip.has(found)) throw new LecternError('damaged', 'The document has no text part.');
    return found;
  }

  /** Root of a part's XML; null when the package has no such part. */
  async xml(path: string | null): Promise<Element | null> {
    return path === null || !this.zip.has(path) ? null : parseXml(await this.zip.readText(path));
  }

  /** What a part refers to, by id; the package itself is the part named ''. */
  async relationships(part: string): Promise<Relationships> {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const root = await this.xml(`${folder}_rels/${part.slice(slash)}.rels`);
    return new Map([...(root?.children ?? [])].map((element) => readRelationship(element, folder)));
  }

  readonly readImage = async (src: string): Promise<Uint8Array | null> =>
    this.zip.has(src) ? this.zip.read(src) : null;
}

/** Path of the first part that stands in this relation, by the last word of the relation's name. */
export function targetOf(relationships: Relationships, type: string): string | null {
  for (const { type: each, target, isExternal } of relationships.values()) {
    if (!isExternal && each.endsWith(`/${type}`)) return target;
  }
  return null;
}

function readRelationship(element: Element, folder: string): readonly [id: string, Relationship] {
  const target = attribute(element, 'Target') ?? '';
  const isExternal = attribute(element, 'TargetMode') === 'External';
  const relationship = {
    type: attribute(element, 'Type') ?? '',
    target: isExternal ? target : resolved(folder, target),
    isExternal,
  };
  return [attribute(element, 'Id') ?? '', relationship];
}

/** A path relative to a folder of the package, or from its root. */
function resolved(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
