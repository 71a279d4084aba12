import { expect, test } from 'vitest';
import { parse } from '../parse.ts';

const PROSE = [
  'Il aura fallu vingt-deux jours pour que le fleuve repasse sous la cote d’alerte, et les promeneurs sont revenus sur les quais encore luisants de vase.',
  'Selon la préfecture, quelque 3 000 foyers ont été touchés, dont une centaine évacués au plus fort de l’épisode, que personne n’avait vu venir.',
  'Pour les hydrologues, l’événement n’a rien d’exceptionnel : une crue de cette ampleur revient en moyenne tous les vingt ans sur ce tronçon.',
] as const;
const BODY = PROSE.map((text) => `<p>${text}</p>`).join('');
const LEAD = 'Après trois semaines de crue, riverains et mariniers font les comptes.';

async function linesOf(body: string): Promise<readonly string[]> {
  const page = `<!DOCTYPE html><html lang="fr"><head><title>La crue</title></head><body>${body}</body></html>`;
  const [article] = await parse(new TextEncoder().encode(page), 'crue.html');
  return article?.text.split('\n') ?? [];
}

test('a lead above the text’s own element is read, what stands above the heading or after the text is not', async () => {
  const lines = await linesOf(`
    <div class="page"><p>Le journal des rives paraît chaque jeudi, et sa lettre tous les matins.</p>
    <header><h1>La crue</h1><p class="chapo">${LEAD}</p></header>
    <div class="colonne">${BODY.repeat(3)}</div>
    <p>Le journal des rives est édité par la Société des rives, au capital de dix mille euros.</p></div>`);
  expect(lines).toEqual([LEAD, ...PROSE, ...PROSE, ...PROSE]);
});

test.for([
  [
    'a share bar',
    '<div class="share-buttons">Partagez cette page avec vos amis et avec tous les autres, maintenant.</div>',
  ],
  [
    'a newsletter’s box',
    '<div class="newsletter-box"><p>Recevez nos articles chaque matin avant tout le monde, gratuitement.</p></div>',
  ],
  ['comments', `<div id="comments"><p>${PROSE[0]} Voilà ce que j’en pense.</p></div>`],
  ['a list of links', '<ul><li><a href="/a">Les levées</a></li><li><a href="/b">1856, la crue</a></li></ul>'],
  ['what is related', '<h3>Sur le même sujet</h3><p>Les levées, une histoire de mille ans.</p>'],
  ['a link to another article', '<p>Lire aussi : <a href="/a">Les levées, une histoire de mille ans</a></p>'],
  ['a date', '<p>Publié le 12 mars 2024 à 18 h 30</p>'],
  ['an agency’s mark', '<p>(AFP)</p>'],
] as const)('%s is no part of the article', async ([, part]) => {
  expect(await linesOf(`<article><h1>La crue</h1>${BODY}${part}</article>`)).toEqual(PROSE);
});

test.for([
  ['a box amid the text', `<div class="sidebar"><p>${LEAD}</p></div>`],
  ['an admonition', `<aside class="admonition note"><p>${LEAD}</p></aside>`],
  ['a section about comments', `<section id="comments"><p>${LEAD}</p></section>`],
  ['a part that a page builder calls a widget', `<div class="elementor-widget"><p>${LEAD}</p></div>`],
  ['a part whose class says what it has not', `<div class="has-paywall no-sidebar"><p>${LEAD}</p></div>`],
] as const)('%s is read', async ([, part]) => {
  expect(
    await linesOf(`<article><h1>La crue</h1><p>${PROSE[0]}</p>${part}<p>${PROSE[1]}</p></article>`),
  ).toContain(LEAD);
});

test('sections beside a much longer one are read', async () => {
  const section = (heading: string, text: string) => `<div class="section"><h2>${heading}</h2>${text}</div>`;
  const lines = await linesOf(
    `<div><h1>La crue</h1>${section('Les faits', BODY.repeat(4))}${section('Et demain', `<p>${LEAD}</p>`)}</div>`,
  );
  expect(lines.slice(-2)).toEqual(['Et demain', LEAD]);
});

test('an article that goes on after related ones keeps the heading over what follows', async () => {
  const lines = await linesOf(
    `<article><h1>La crue</h1>${BODY}<h3>Lire aussi</h3><p>Les levées</p><h2>Et demain</h2><p>${PROSE[0]} ${PROSE[1]}</p></article>`,
  );
  expect(lines).toEqual([...PROSE, 'Et demain', `${PROSE[0]} ${PROSE[1]}`]);
});

test('a page that is a table of contents keeps its links', async () => {
  const chapters = Array.from({ length: 20 }, (_, index) => `Chapitre ${index + 1}, où le fleuve monte`);
  const items = chapters.map((chapter) => `<li><a href="/${chapter.length}">${chapter}</a></li>`).join('');
  const lines = await linesOf(`<main><h1>La crue</h1><p>${PROSE[0]}</p><ul>${items}</ul></main>`);
  expect(lines).toEqual([PROSE[0], ...chapters]);
});

test('an article in a part with a misleading name is found where little else is', async () => {
  const lines = await linesOf(`<div class="newsletter">${BODY}</div><div class="share">${BODY}</div>
    <div class="similar">${BODY}</div><div class="cookies">${BODY}</div><p>Aller au contenu de cette page du journal</p>`);
  expect(lines).toEqual(expect.arrayContaining([...PROSE]));
});
