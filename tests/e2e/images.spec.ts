import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import type { Lectern } from './lectern.ts';
import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';

const TITLE = 'Été à la mer';
const FORMULA =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='90' height='20'%3E" +
  "%3Ctext y='15' font-family='serif' font-style='italic' font-size='18'%3Eh = a cos t%3C/text%3E%3C/svg%3E";

/** A page as a browser saves it: pictures in a folder beside it, their names percent-encoded. */
const SAVED_PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${TITLE}</title></head><body><article>
<h1>${TITLE}</h1>
<p>La marée descend deux fois par jour, et avec elle s’en vont les promeneurs qui cherchent des coquillages sous
les algues luisantes du matin, quand la plage est encore vide et que le vent dort.</p>
<figure><img src="./%C3%89t%C3%A9%20%C3%A0%20la%20mer_fichiers/mar%C3%A9e%20basse.jpg" alt="La plage à marée basse">
<figcaption>La plage du Sillon, un matin d’août.</figcaption></figure>
<p>Les mathématiques de la marée tiennent en une formule, <img src="${FORMULA}" alt="h = a cos t">, que l’on trouve
dans tous les manuels de navigation depuis deux siècles, et que personne ne relit jamais.</p>
<p><img src="./%C3%89t%C3%A9%20%C3%A0%20la%20mer_fichiers/sch%C3%A9ma.png" alt="Deux cercles qui se croisent"></p>
<p>Une autre image est restée sur le site et n’a pas été enregistrée avec la page, ce que le lecteur doit voir sans
que rien ne soit demandé au réseau.</p>
<p><img src="https://images.example.org/phare.jpg" alt="Le phare du Grand Jardin"></p>
<p>Et celle-ci manque dans le dossier, ce qui arrive quand on le déplace sans y penser, un soir de rangement.</p>
<p><img src="./%C3%89t%C3%A9%20%C3%A0%20la%20mer_fichiers/for%C3%AAt.jpg" alt=""></p>
<p>Enfin le soir vient, la mer remonte, et les promeneurs rentrent par le chemin des douaniers.</p>
</article></body></html>`;

/** Writes the page and its pictures, drawn by the browser; answers the page's path. */
async function savePage(window: Page, testInfo: TestInfo): Promise<string> {
  const folder = testInfo.outputPath('articles');
  const companions = join(folder, `${TITLE}_fichiers`);
  await mkdir(companions, { recursive: true });
  await writeFile(join(folder, `${TITLE}.html`), SAVED_PAGE);
  const pictures = await window.evaluate(drawPictures);
  await writeFile(join(companions, 'marée basse.jpg'), Buffer.from(pictures.photograph, 'base64'));
  await writeFile(join(companions, 'schéma.png'), Buffer.from(pictures.diagram, 'base64'));
  return join(folder, `${TITLE}.html`);
}

/** A seascape as JPEG, and black lines on nothing as PNG. Runs in the window. */
async function drawPictures(): Promise<{ photograph: string; diagram: string }> {
  const draw = async (
    type: string,
    size: [number, number],
    paint: (on: OffscreenCanvasRenderingContext2D) => void,
  ) => {
    const canvas = new OffscreenCanvas(...size);
    const context = canvas.getContext('2d');
    if (context !== null) paint(context);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  };
  const photograph = await draw('image/jpeg', [1200, 700], (context) => {
    const sky = context.createLinearGradient(0, 0, 0, 700);
    for (const [at, color] of [
      [0, '#8fb7d9'],
      [0.55, '#f3dcc0'],
      [0.56, '#3f6f86'],
      [1, '#c9b68f'],
    ] as const) {
      sky.addColorStop(at, color);
    }
    context.fillStyle = sky;
    context.fillRect(0, 0, 1200, 700);
  });
  const diagram = await draw('image/png', [520, 260], (context) => {
    context.lineWidth = 4;
    for (const x of [190, 330]) {
      context.beginPath();
      context.arc(x, 130, 110, 0, 7);
      context.stroke();
    }
  });
  return { photograph, diagram };
}

test('a saved page keeps its pictures, also after a restart, and asks the network for none', async ({
  lectern,
}, testInfo) => {
  await importFile(lectern, await savePage(lectern.window, testInfo));
  await expect(new LibraryScreen(lectern.window).card(TITLE)).toBeVisible();

  await lectern.restart([]);
  const reader = new ReaderScreen(lectern.window);
  await new LibraryScreen(lectern.window).open(TITLE);
  const photograph = reader.page.getByRole('button', { name: 'La plage à marée basse' });
  await expect.poll(() => naturalWidth(photograph.locator('img'))).toBe(1200);
  await expect(reader.page.getByRole('figure').first()).toContainText('La plage du Sillon, un matin d’août.');

  const formula = reader.paragraph('tiennent en une formule');
  await expect.poll(() => naturalWidth(formula.locator('img'))).toBe(180);
  expect((await formula.locator('img').boundingBox())?.width).toBeCloseTo(90, 0);
  expect(await formula.evaluate((block) => block.textContent)).toContain('formule, h = a cos t, que');

  await expect(reader.paragraph('Le phare du Grand Jardin')).toContainText(
    'Image not saved · images.example.org',
  );
  await expect(reader.page).toContainText('Image not saved · forêt.jpg');
  expect(await lectern.foreignRequests()).toEqual([]);
});

test('a picture enlarges by a click or a key, and arrow keys go to the next one', async ({
  lectern,
}, testInfo) => {
  const { window } = lectern;
  await importFile(lectern, await savePage(window, testInfo));
  const reader = new ReaderScreen(window);
  await new LibraryScreen(window).open(TITLE);
  const photograph = reader.page.getByRole('button', { name: 'La plage à marée basse' });
  await photograph.click();
  const dialog = window.getByRole('dialog', { name: 'La plage à marée basse' });
  await expect.poll(() => naturalWidth(dialog.locator('img'))).toBe(1200);
  await window.keyboard.press('ArrowRight');
  await expect(window.getByRole('dialog', { name: 'Deux cercles qui se croisent' })).toBeVisible();
  await window.keyboard.press('ArrowLeft');
  await expect(dialog).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(photograph).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
});

test('words across a picture in a line are highlighted as they read', async ({ lectern }, testInfo) => {
  await importFile(lectern, await savePage(lectern.window, testInfo));
  const reader = new ReaderScreen(lectern.window);
  await new LibraryScreen(lectern.window).open(TITLE);
  await reader.highlight(', que l’on trouve', 'sage');
  await expect.poll(() => reader.painted('sage')).toEqual([', que l’on trouve']);
});

test('a link within the article leads there, and there is a way back', async ({ lectern }, testInfo) => {
  const file = testInfo.outputPath('notes.txt');
  await writeFile(file, 'Des notes\n\nOn annotait pour soi.\n');
  await importFile(lectern, file);
  await expect(new LibraryScreen(lectern.window).card('Des notes')).toBeVisible();
  await lectern.window.evaluate(storeNotes);
  await lectern.restart([]);
  const { window } = lectern;
  const reader = new ReaderScreen(window);
  await new LibraryScreen(window).open('Des notes');
  const reference = reader.page.locator('[role="doc-noteref"]');
  const note = reader.page.locator('[role="doc-footnote"]').filter({ hasText: 'Voir le catalogue' });
  const back = window.getByRole('button', { name: /^Back to where you were/ });
  await reference.click();
  await expect(note).toBeInViewport();
  await expect(note).toBeFocused();
  await expect(reference).not.toBeInViewport();
  await back.click();
  await expect(reference).toBeInViewport();
  await expect(reference).toBeFocused();
  await expect(back).toHaveCount(0);

  await window.keyboard.press('Enter');
  await expect(note).toBeInViewport();
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(reference).toBeFocused();

  await note.scrollIntoViewIfNeeded();
  await note.getByLabel('Back to the text, note 1').click();
  await expect(reference).toBeInViewport();
});

/** Gives the one article a reference, a long text, and notes. Runs in the window. */
function storeNotes(): Promise<void> {
  const words = (text: string) => [{ kind: 'text', text }];
  const label = [{ kind: 'superscript', children: [{ kind: 'link', href: '#b50', children: words('1') }] }];
  const filling = Array.from({ length: 48 }, (_, index) => ({
    id: `b${index + 2}`,
    kind: 'paragraph',
    inlines: words(
      'Un paragraphe qui éloigne la note de son appel, afin que le saut se voie et que le retour serve.',
    ),
  }));
  const blocks = [
    { id: 'b1', kind: 'paragraph', inlines: [...words('On annotait pour soi, puis pour l’ami.'), ...label] },
    ...filling,
    { id: 'b50', kind: 'footnote', label: '1', inlines: words('Voir le catalogue de la bibliothèque.') },
    { id: 'b51', kind: 'footnote', label: '2', inlines: words('Personne ne renvoie à cette note.') },
  ];
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lectern');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('contents', 'readwrite');
      const contents = transaction.objectStore('contents');
      const keys = contents.getAllKeys();
      keys.onsuccess = () => contents.put({ articleId: keys.result[0], blocks });
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

async function importFile(lectern: Lectern, path: string): Promise<void> {
  await lectern.chooseInDialog([path]);
  await new LibraryScreen(lectern.window).importByDialog();
}

function naturalWidth(image: ReturnType<Page['locator']>): Promise<number> {
  return image.evaluate((element) => (element as HTMLImageElement).naturalWidth).catch(() => 0);
}
