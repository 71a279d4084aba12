import { expect, test } from 'vitest';
import { chooseVoice, type Voice, voicesFor } from './voices.ts';

const voice = (name: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  ...{ name, lang, voiceURI: name, localService: true, default: false },
  ...more,
});

const VOICES = [
  voice('Samantha', 'en-US', { default: true }),
  voice('Amélie', 'fr-CA'),
  voice('Thomas', 'fr_FR'),
  voice('Nuage', 'fr-FR', { localService: false, default: true }),
];

test('a voice speaks the language of the article', () => {
  expect(chooseVoice(VOICES, 'fr-FR', {})?.name).toBe('Thomas');
  expect(chooseVoice(VOICES, 'fr', {})?.name).toBe('Amélie');
  expect(chooseVoice(VOICES, 'en', {})?.name).toBe('Samantha');
});

test('a voice of the network is never used', () => {
  expect(voicesFor(VOICES, 'fr-FR').map(({ name }) => name)).toEqual(['Thomas', 'Amélie']);
});

test('the person’s choice counts for its language alone, as long as the voice is there', () => {
  expect(chooseVoice(VOICES, 'fr-FR', { fr: 'Amélie' })?.name).toBe('Amélie');
  expect(chooseVoice(VOICES, 'en-GB', { fr: 'Amélie' })?.name).toBe('Samantha');
  expect(chooseVoice(VOICES, 'fr-FR', { fr: 'gone' })?.name).toBe('Thomas');
});

test('no voice speaks a language that none knows', () => {
  expect(chooseVoice(VOICES, 'ar', {})).toBeNull();
});
