import {
  BODY,
  headingRole,
  isCodeStyle,
  roleOfStyle,
  type StyleRole,
} from '../word-processing/style-role.ts';
import { attribute, childNamed, childrenNamed, elementsNamed, numberAttribute } from '../xml-part.ts';
import { isOn, type RunProperties, runProperties } from './run-properties.ts';

interface Style {
  readonly name: string;
  readonly basedOn: string | null;
  readonly outlineLevel: number | null;
  readonly list: { readonly id: string; readonly level: number | null } | null;
  readonly run: RunProperties;
  readonly hasBoldFirstRow: boolean;
}

/** Outline levels go from 0 to 8; 9 is the body's. */
const BODY_OUTLINE_LEVEL = 9;

/** The styles of a document (ECMA-376 Part 1 §17.7), each with what it inherits. */
export class DocxStyles {
  private readonly styles: ReadonlyMap<string, Style>;

  constructor(root: Element | null) {
    this.styles = new Map(
      childrenNamed(root, 'style').map((element) => [
        attribute(element, 'styleId') ?? '',
        readStyle(element),
      ]),
    );
  }

  /** What paragraphs of a style are for: by its name or its ancestors', else by its level in the outline. */
  role(id: string | null): StyleRole {
    for (const { name, outlineLevel } of this.lineage(id)) {
      const role = roleOfStyle(name) ?? outlineRole(outlineLevel);
      if (role !== null) return role;
    }
    return (id === null ? null : roleOfStyle(id)) ?? BODY;
  }

  list(id: string | null): Style['list'] {
    return this.lineage(id).find(({ list }) => list !== null)?.list ?? null;
  }

  /** Formatting that a character style gives. */
  run(id: string | null): RunProperties {
    const lineage = this.lineage(id);
    const inherited = lineage.map(({ run }) => run).reverse();
    const code = lineage.some(({ name }) => isCodeStyle(name));
    return Object.assign({ ...(code && { code }) }, ...inherited);
  }

  hasBoldFirstRow(id: string | null): boolean {
    return this.lineage(id).some((style) => style.hasBoldFirstRow);
  }

  /** A style and those that it is based on, each once. */
  private lineage(id: string | null): readonly Style[] {
    const seen = new Set<Style>();
    for (let style = this.styles.get(id ?? ''); style !== undefined && !seen.has(style); ) {
      seen.add(style);
      style = this.styles.get(style.basedOn ?? '');
    }
    return [...seen];
  }
}

/** What a level in the outline makes of a paragraph; null when it says nothing. */
export function outlineRole(level: number | null): StyleRole | null {
  return level !== null && level >= 0 && level < BODY_OUTLINE_LEVEL ? headingRole(level + 1) : null;
}

function readStyle(element: Element): Style {
  const paragraph = childNamed(element, 'pPr');
  const numbering = childNamed(paragraph, 'numPr');
  const id = attribute(childNamed(numbering, 'numId'), 'val');
  const firstRow = childrenNamed(element, 'tblStylePr').find(
    (part) => attribute(part, 'type') === 'firstRow',
  );
  return {
    name: attribute(childNamed(element, 'name'), 'val') ?? '',
    basedOn: attribute(childNamed(element, 'basedOn'), 'val'),
    outlineLevel: numberAttribute(childNamed(paragraph, 'outlineLvl'), 'val'),
    list: id === null ? null : { id, level: numberAttribute(childNamed(numbering, 'ilvl'), 'val') },
    run: runProperties(childNamed(element, 'rPr')),
    hasBoldFirstRow: firstRow !== undefined && elementsNamed(firstRow, 'b').some(isOn),
  };
}
