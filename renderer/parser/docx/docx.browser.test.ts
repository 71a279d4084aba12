import { expect, test } from 'vitest';
import { blockText } from '../../../shared/block-text.ts';
import { type Draft, numberBlocks } from '../draft.ts';
import { readDocx } from './docx.ts';
import { docx, OFFICE, type Parts, p, r } from './test-docx.ts';

function read(body: string, parts: Parts = {}): Promise<Draft> {
  return readDocx(docx(body, parts));
}

async function textsOf(body: string, parts: Parts = {}): Promise<readonly string[]> {
  return numberBlocks((await read(body, parts)).blocks).map(blockText);
}

test('insertions are kept, deletions, hidden text, comments and placeholders are not', async () => {
  const body =
    p(
      `<w:ins>${r('ajouté ')}</w:ins><w:del><w:r><w:delText>ôté</w:delText></w:r></w:del><w:moveFrom>${r('parti')}</w:moveFrom>` +
        `<w:moveTo>${r('venu')}</w:moveTo>${r('caché', '<w:vanish/>')}<w:r><w:commentReference w:id="1"/></w:r>`,
    ) +
    p(r('Un paragraphe '), '<w:rPr><w:del/></w:rPr>') +
    p(r('réuni')) +
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p(r('Cliquez ici'))}</w:sdtContent></w:sdt>` +
    `<w:sdt><w:sdtContent>${p(r('Rempli'))}</w:sdtContent></w:sdt>`;
  expect(await textsOf(body)).toEqual(['ajouté venu', 'Un paragraphe réuni', 'Rempli']);
});

test('headings come from names, from styles that they are based on, and from the outline', async () => {
  const styles =
    '<w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>' +
    '<w:style w:styleId="Chapitre"><w:name w:val="Chapitre"/><w:basedOn w:val="Titre1"/></w:style>' +
    '<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>' +
    '<w:style w:styleId="Titre"><w:name w:val="Title"/></w:style>';
  const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
  const draft = await read(
    p(r('Le titre'), style('Titre')) +
      p(r('Un'), style('Titre1')) +
      p(r('Deux'), style('Chapitre')) +
      p(r('Trois'), '<w:outlineLvl w:val="2"/>') +
      p(r('Corps'), style('Loop')),
    { styles },
  );
  expect(draft.title).toBe('Le titre');
  expect(draft.blocks).toMatchObject([
    { kind: 'heading', level: 1 },
    { kind: 'heading', level: 1 },
    { kind: 'heading', level: 3 },
    { kind: 'paragraph' },
  ]);
});

test('lists count on after a paragraph, start where they say, and begin anew below each item', async () => {
  const level = (at: number, format: string, start = 1) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 3)}${level(1, 'lowerLetter')}${level(2, 'bullet')}${level(3, 'none')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>' +
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
  const item = (id: number, at: number) =>
    p(r('x'), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
  const draft = await read(
    item(1, 0) +
      item(1, 1) +
      item(1, 1) +
      item(1, 0) +
      p(r('entre')) +
      item(1, 0) +
      item(1, 1) +
      item(1, 2) +
      item(2, 0) +
      item(1, 3) +
      item(0, 0),
    { numbering },
  );
  const places = draft.blocks.map((block) =>
    block.kind === 'listItem' ? [block.depth, block.ordinal] : block.kind,
  );
  expect(places).toEqual([
    [0, 3],
    [1, 1],
    [1, 2],
    [0, 4],
    'paragraph',
    [0, 5],
    [1, 1],
    [2, null],
    [0, 1],
    'paragraph',
    'paragraph',
  ]);
});

test('a paragraph whose label is blank goes on with the item before', async () => {
  const level = (sign: string) =>
    `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${sign}"/></w:lvl>`;
  const list = (id: number, sign: string) =>
    `<w:abstractNum w:abstractNumId="${id}">${level(sign)}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
  const item = (text: string, id: number) =>
    p(r(text), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`);
  expect(
    await textsOf(item('a', 1) + item('suite', 2) + item('b', 1), { numbering: list(1, '•') + list(2, ' ') }),
  ).toEqual(['a\nsuite', 'b']);
});

test('links come from relationships, bookmarks and fields, safe ones only', async () => {
  const field = (instruction: string, text: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const draft = await read(
    `<w:bookmarkStart w:name="debut"/>${p(r('Début'))}` +
      p(
        `<w:hyperlink r:id="web">${r('web')}</w:hyperlink> <w:hyperlink w:anchor="debut">${r('haut')}</w:hyperlink>` +
          field('HYPERLINK "https://example.org/champ"', 'champ') +
          field('REF debut \\h', 'renvoi') +
          field('PAGE', '12') +
          `<w:hyperlink r:id="bad">${r('non')}</w:hyperlink>`,
      ),
    {
      links:
        '<Relationship Id="web" Target="https://example.org/web" TargetMode="External"/>' +
        '<Relationship Id="bad" Target="javascript:alert(1)" TargetMode="External"/>',
    },
  );
  const second = numberBlocks(draft.blocks)[1];
  const links =
    second?.kind === 'paragraph' ? second.inlines.map((each) => ('href' in each ? each.href : null)) : [];
  expect(links).toEqual(['https://example.org/web', '#b1', 'https://example.org/champ', '#b1', null]);
});

test('notes that the text refers to are footnotes, with the author’s own signs', async () => {
  const note = (id: number, text: string) =>
    `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${r(text)}`)}</w:footnote>`;
  const reference = (id: number, sign = '') =>
    `<w:r><w:footnoteReference w:id="${id}"${sign === '' ? '' : ' w:customMarkFollows="1"'}/><w:t>${sign}</w:t></w:r>`;
  const draft = await read(
    p(`${r('Un')}${reference(2)}${r(' mot')}${reference(3, '*')}${r(' rare')}${reference(4)}`),
    {
      footnotes: `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote>${note(2, ' Première')}${note(3, ' Signe')}${note(4, ' Seconde')}${note(5, ' Perdue')}`,
    },
  );
  expect(numberBlocks(draft.blocks)).toMatchObject([
    { kind: 'paragraph' },
    { kind: 'footnote', label: '1', inlines: [{ text: 'Première' }] },
    { kind: 'footnote', label: '*', inlines: [{ text: 'Signe' }] },
    { kind: 'footnote', label: '2', inlines: [{ text: 'Seconde' }] },
  ]);
});

test('a picture in a line is shown alone with its caption, text boxes follow their paragraph', async () => {
  const picture = (frame: string) =>
    `<w:r><w:drawing><wp:${frame}><wp:docPr descr="Un phare"/><a:blip r:embed="png"/></wp:${frame}></w:drawing></w:r>`;
  const box =
    `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${p(r('Encadré'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(r('Encadré'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const draft = await read(
    p(picture('inline')) +
      p(r('La légende'), '<w:pStyle w:val="Caption"/>') +
      p(picture('anchor') + r('Texte autour.')) +
      p(r('Avant') + box),
    { links: `<Relationship Id="png" Type="${OFFICE}/image" Target="media/phare.png"/>` },
  );
  expect(draft.blocks).toMatchObject([
    { kind: 'image', src: 'word/media/phare.png', alt: 'Un phare', caption: [{ text: 'La légende' }] },
    { kind: 'image', src: 'word/media/phare.png' },
    { kind: 'paragraph', inlines: [{ text: 'Texte autour.' }] },
    { kind: 'paragraph', inlines: [{ text: 'Avant' }] },
    { kind: 'paragraph', inlines: [{ text: 'Encadré' }] },
  ]);
  expect(await draft.readImage?.('word/media/phare.png')).toEqual(new Uint8Array([1, 2, 3]));
  expect(await draft.readImage?.('../secret')).toBe(null);
});

test('rows of a table keep their places, one column only is text', async () => {
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`;
  const texts = await textsOf(
    `<w:tbl>${row(cell('A'), cell('B'))}${row(cell('', '<w:vMerge/>'), cell('c'))}<w:tr><w:trPr><w:del/></w:trPr>${cell('x')}${cell('y')}</w:tr></w:tbl>` +
      `<w:tbl>${row(`<w:tc>${p(r('Cadre'))}${p(r('de texte'))}</w:tc>`)}</w:tbl>`,
  );
  expect(texts).toEqual(['A\tB\n\tc', 'Cadre', 'de texte']);
});

test('names of programs and templates are neither titles nor authors', async () => {
  const core = (title: string, creator: string) =>
    `<dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator>`;
  const facts = async (title: string, creator: string) => {
    const { title: found, byline } = await read(p(r('Texte')), { core: core(title, creator) });
    return [found, byline];
  };
  expect(await facts('Lettre à la mer', 'Victor Hugo')).toEqual(['Lettre à la mer', 'Victor Hugo']);
  expect(await facts('Microsoft Word - lettre.doc', 'Utilisateur Windows')).toEqual([null, null]);
});
