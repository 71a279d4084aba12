import type { Marks } from '../word-processing/marked-runs.ts';
import { attribute, childNamed, numberAttribute } from '../xml-part.ts';

/** What run properties (`w:rPr`) say; what they do not say is absent. */
export interface RunProperties extends Partial<Omit<Marks, 'link'>> {
  readonly isHidden?: boolean;
}

/** Reads run properties (ECMA-376 Part 1 §17.3.2). */
export function runProperties(element: Element | null): RunProperties {
  const strong = toggle(element, 'b');
  const emphasis = toggle(element, 'i');
  const strikethrough = toggle(element, 'strike') ?? toggle(element, 'dstrike');
  // What only a page shows, such as the page numbers of a table of contents, is hidden on the web.
  const isHidden = toggle(element, 'vanish') ?? toggle(element, 'webHidden');
  return {
    ...(strong !== null && { strong }),
    ...(emphasis !== null && { emphasis }),
    ...(strikethrough !== null && { strikethrough }),
    ...(isHidden !== null && { isHidden }),
    ...raised(element),
  };
}

/** Raised text is so by its alignment, or by its position in half points. */
function raised(element: Element | null): Pick<RunProperties, 'superscript' | 'subscript'> {
  const alignment = attribute(childNamed(element, 'vertAlign'), 'val');
  const position = numberAttribute(childNamed(element, 'position'), 'val') ?? 0;
  if (alignment === null && position === 0) return {};
  return {
    superscript: alignment === 'superscript' || (alignment === null && position > 0),
    subscript: alignment === 'subscript' || (alignment === null && position < 0),
  };
}

function toggle(parent: Element | null, name: string): boolean | null {
  const element = childNamed(parent, name);
  return element === null ? null : isOn(element);
}

/** Whether an on-off property is on: it is unless its value says no. */
export function isOn(element: Element | null): boolean {
  return element !== null && !/^(?:0|false|off|none|nil)$/.test(attribute(element, 'val') ?? '');
}
