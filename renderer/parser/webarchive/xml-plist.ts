import { LecternError } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { decodeBase64 } from '../base64.ts';
import type { PropertyValue } from './binary-plist.ts';

/**
 * The root of a property list in XML (Apple's PropertyList-1.0 DTD).
 * @throws LecternError `parse-failed` for broken XML and for a document that defines entities: no property list does
 */
export function xmlPlist(text: string): PropertyValue {
  if (text.includes('<!ENTITY'))
    throw new LecternError('parse-failed', 'The property list defines entities.');
  const page = new DOMParser().parseFromString(text, 'text/xml');
  const root = page.documentElement.firstElementChild;
  if (page.querySelector('parsererror') !== null || root === null)
    throw new LecternError('parse-failed', 'The property list is broken.');
  return new XmlValue(root);
}

class XmlValue implements PropertyValue {
  private readonly element: Element;

  constructor(element: Element) {
    this.element = element;
  }

  get(key: string): PropertyValue | null {
    if (this.element.localName !== 'dict') return null;
    for (let child = this.element.firstElementChild; child !== null; child = child.nextElementSibling) {
      const value = child.nextElementSibling;
      if (child.localName === 'key' && child.textContent === key && value !== null)
        return new XmlValue(value);
    }
    return null;
  }

  items(): readonly PropertyValue[] {
    if (this.element.localName !== 'array') return [];
    if (this.element.childElementCount > LIMITS.savedResources)
      throw new LecternError('file-too-large', `A list holds more than ${LIMITS.savedResources} members.`);
    return Array.from(this.element.children, (child) => new XmlValue(child));
  }

  text(): string | null {
    return this.element.localName === 'string' ? this.element.textContent : null;
  }

  data(): Uint8Array | null {
    return this.element.localName === 'data' ? decodeBase64(this.element.textContent) : null;
  }
}
