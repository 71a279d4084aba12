import { expect, test } from 'vitest';
import { articleLanguage, declaredLanguage, detectLanguage } from './language.ts';

test('French and English are told apart', () => {
  expect(detectLanguage('Les soldats sont partis hier soir vers le front, sans un mot.')).toBe('fr');
  expect(detectLanguage('The soldiers left for the front last night without a word.')).toBe('en');
});

test('too little text, and text of no language, is not guessed', () => {
  expect(detectLanguage('Réunion mardi')).toBeNull();
  expect(detectLanguage('12 345 678 90')).toBeNull();
  expect(detectLanguage('Der schnelle braune Fuchs')).toBeNull();
});

test('a technical text is not taken for Hindi or Russian', () => {
  const english =
    'This package holds the type definitions for node (https://nodejs.example/). Last updated: Mon.';
  expect(detectLanguage(english)).toBe('en');
  expect(detectLanguage('Lightweight Jest-compatible mocking implementation.')).not.toBe('hi');
});

test('code among the prose does not hide its language', () => {
  const listing = 'libapt-pkg6.0 2.2.4 amd64 Depends: libc6 (>= 2.33), libgcc-s1, zlib1g\n'.repeat(8);
  const prose =
    'La commande permet de consulter un certain nombre d’informations stockées dans la base de données.';
  expect(detectLanguage(`${prose}\n${listing}`)).toBe('fr');
});

test.for([
  ['Встреча перенесена на вторник, потому что зал занят весь понедельник.', 'ru'],
  ['会議は火曜日に延期されました。月曜日は一日中部屋が使えないためです。', 'ja'],
  ['Die Sitzung wird auf Dienstag verlegt, weil der Saal am Montag nicht frei ist.', 'de'],
  ['La reunión se aplaza al martes porque la sala no está libre en todo el lunes.', 'es'],
] as const)('the language of "%s" is %s', ([text, language]) => {
  expect(detectLanguage(text)).toBe(language);
});

test('a long text in another language than the page declares is believed', () => {
  const german =
    'Der Strand ist nicht überall gleich, und wer im Sommer an die See fährt, der weiß das auch. '.repeat(6);
  expect(articleLanguage('en-US', german)).toBe('de');
  expect(articleLanguage('de-CH', german)).toBe('de-CH');
  expect(articleLanguage('en-US', 'Der Strand ist nicht überall gleich, und das ist gut.')).toBe('en-US');
  expect(articleLanguage(null, german)).toBe('de');
});

test('declared tags are made canonical, and wrong ones declare nothing', () => {
  expect(declaredLanguage('fr_ca')).toBe('fr-CA');
  expect(declaredLanguage(' EN ')).toBe('en');
  expect(declaredLanguage('french language')).toBeNull();
  expect(declaredLanguage('')).toBeNull();
});
