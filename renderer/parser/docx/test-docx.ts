/** DOCX files for tests, made of the parts that matter. */
import { buildZip, type ZipPart } from '../archive/zip-builder.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMES =
  `xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:mc="urn:mc" xmlns:wp="urn:wp" xmlns:a="urn:a" xmlns:wps="urn:wps" ` +
  'xmlns:v="urn:v" xmlns:o="urn:o"';

export interface Parts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly links?: string;
  readonly core?: string;
}

/** A document of this body and these parts. */
export function docx(
  body: string,
  { styles = '', numbering = '', footnotes = '', links = '', core = '' }: Parts = {},
) {
  const kinds = ['styles', 'numbering', 'footnotes'];
  const own = kinds.map(
    (kind) => `<Relationship Id="${kind}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`,
  );
  const roots =
    `<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>` +
    '<Relationship Id="r2" Type="urn:x/core-properties" Target="/docProps/core.xml"/>';
  const parts: readonly ZipPart[] = [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: `<Relationships>${roots}</Relationships>` },
    { name: 'docProps/core.xml', content: `<c:core xmlns:c="urn:c" xmlns:dc="urn:dc">${core}</c:core>` },
    { name: 'word/document.xml', content: `<w:document ${NAMES}><w:body>${body}</w:body></w:document>` },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships>${own.join('')}${links}</Relationships>`,
    },
    { name: 'word/styles.xml', content: `<w:styles ${NAMES}>${styles}</w:styles>` },
    { name: 'word/numbering.xml', content: `<w:numbering ${NAMES}>${numbering}</w:numbering>` },
    { name: 'word/footnotes.xml', content: `<w:footnotes ${NAMES}>${footnotes}</w:footnotes>` },
    { name: 'word/media/phare.png', content: new Uint8Array([1, 2, 3]) },
  ];
  return buildZip(parts);
}

/** A paragraph. */
export function p(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

/** A run of text. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}
