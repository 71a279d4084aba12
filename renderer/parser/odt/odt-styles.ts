import type { Marks } from '../word-processing/marked-runs.ts';
import { BODY, isCodeStyle, roleOfStyle, type StyleRole } from '../word-processing/style-role.ts';
import { attribute, childNamed, childrenNamed } from '../xml-part.ts';

/** What text properties say; what they do not say is absent. */
export interface TextProperties extends Partial<Omit<Marks, 'link'>> {
  readonly isHidden?: boolean;
}

interface Style {
  /** As a person sees it. */
  readonly name: string;
  readonly parent: string | null;
  /** Whether the program made it to keep formatting that a person gave to a passage. */
  readonly isAutomatic: boolean;
  readonly text: TextProperties;
}

/** The styles of a document (OpenDocument 1.3 Part 3 §16), each with what it inherits. */
export class OdtStyles {
  private readonly styles = new Map<string, Style>();

  /** `roots` are the parts that hold styles; a later one's come before an earlier one's of the same name. */
  constructor(roots: readonly (Element | null)[]) {
    for (const root of roots) {
      this.add(childNamed(root, 'styles'), false);
      this.add(childNamed(root, 'automatic-styles'), true);
    }
  }

  /** What paragraphs of a style are for, by its name or its ancestors'. */
  role(name: string | null): StyleRole {
    for (const style of this.lineage('paragraph', name)) {
      const role = roleOfStyle(style.name);
      if (role !== null) return role;
    }
    return (name === null ? null : roleOfStyle(shownName(name))) ?? BODY;
  }

  /** Formatting of a character style. */
  text(name: string | null): TextProperties {
    const lineage = this.lineage('text', name);
    const code = lineage.some((style) => isCodeStyle(style.name));
    return Object.assign({ ...(code && { code }) }, ...lineage.map(({ text }) => text).reverse());
  }

  /** Formatting that a person gave to a whole paragraph; what its named style gives is the style's look. */
  paragraphText(name: string | null): TextProperties {
    const [style] = this.lineage('paragraph', name);
    return style?.isAutomatic === true ? style.text : {};
  }

  private add(parent: Element | null, isAutomatic: boolean): void {
    for (const element of childrenNamed(parent, 'style')) {
      const name = attribute(element, 'name') ?? '';
      this.styles.set(`${attribute(element, 'family')}/${name}`, {
        name: isAutomatic ? '' : (attribute(element, 'display-name') ?? shownName(name)),
        parent: attribute(element, 'parent-style-name'),
        isAutomatic,
        text: textProperties(childNamed(element, 'text-properties')),
      });
    }
  }

  /** A style and its ancestors, each once. */
  private lineage(family: 'paragraph' | 'text', name: string | null): readonly Style[] {
    const seen = new Set<Style>();
    const styleNamed = (each: string | null) => this.styles.get(`${family}/${each ?? ''}`);
    for (
      let style = styleNamed(name);
      style !== undefined && !seen.has(style);
      style = styleNamed(style.parent)
    ) {
      seen.add(style);
    }
    return [...seen];
  }
}

/** A style's name as a person sees it: the file writes other signs than letters and digits as `_20_`. */
function shownName(name: string): string {
  return name.replaceAll(/_([\da-f]{1,4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function textProperties(element: Element | null): TextProperties {
  const weight = attribute(element, 'font-weight');
  const slant = attribute(element, 'font-style');
  const strike =
    attribute(element, 'text-line-through-style') ?? attribute(element, 'text-line-through-type');
  const position = attribute(element, 'text-position');
  const display = attribute(element, 'display');
  return {
    ...(weight !== null && { strong: weight === 'bold' || Number(weight) >= 600 }),
    ...(slant !== null && { emphasis: slant !== 'normal' }),
    ...(strike !== null && { strikethrough: strike !== 'none' }),
    ...(position !== null && raised(position)),
    ...(display !== null && { isHidden: display === 'none' }),
  };
}

/** `super 58%`, `sub 58%`, or a share of the letters' height above or below the line: `33% 58%`, `-8% 80%`. */
function raised(position: string): Pick<TextProperties, 'superscript' | 'subscript'> {
  const height = Number.parseFloat(position);
  return {
    superscript: position.startsWith('super') || height > 0,
    subscript: position.startsWith('sub') || height < 0,
  };
}
