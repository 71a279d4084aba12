import type { Page } from '@playwright/test';
import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

test.use({ launchArgs: [SAMPLE_FILE] });

/** Machines that test have no voices: these two say nothing, and end a sentence when `endSentence` is called. */
async function installVoices(window: Page): Promise<void> {
  await window.evaluate(() => {
    const voice = (name: string, lang: string, localService: boolean) => ({
      ...{ name, lang, localService, voiceURI: name, default: false },
    });
    const voices = [
      voice('Nuage', 'fr-FR', false),
      voice('Thomas', 'fr-FR', true),
      voice('Amélie', 'fr-CA', true),
    ];
    const spoken: string[] = [];
    let current: EventTarget | null = null;
    const end = () => {
      const ended = current;
      current = null;
      ended?.dispatchEvent(new Event('end'));
    };
    class Utterance extends EventTarget {
      voice = { name: '' };
      lang = '';
      rate = 1;
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      cancel: end,
      speak: (utterance: Utterance) => {
        current = utterance;
        spoken.push(`${utterance.voice.name} ${utterance.rate}: ${utterance.text}`);
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, endSentence: end, spokenSentences: spoken });
  });
}

const endSentence = (window: Page) =>
  window.evaluate(() => (globalThis as unknown as { endSentence: () => void }).endSentence());
const spoken = (window: Page) =>
  window.evaluate(() => (globalThis as unknown as { spokenSentences: string[] }).spokenSentences);

test('an article is read aloud with a voice of this machine, sentence by sentence', async ({ lectern }) => {
  const { window } = lectern;
  const reader = new ReaderScreen(window);
  await installVoices(window);
  await new LibraryScreen(window).open(SAMPLE_TITLE);
  await reader.clickOn('Récemment, la Corée du Nord a déployé');
  await window.getByRole('button', { name: 'Read aloud' }).click();
  const bar = window.getByRole('region', { name: 'Reading aloud' });
  await expect.poll(() => reader.painted('spoken')).toHaveLength(1);
  expect((await reader.painted('spoken'))[0]).toMatch(/^Récemment, la Corée du Nord a déployé/);
  expect((await spoken(window))[0]).toMatch(/^Amélie 1: Récemment, la Corée du Nord a déployé/);

  await endSentence(window);
  await expect.poll(async () => (await reader.painted('spoken'))[0]).toMatch(/^Toutefois, selon/);
  await bar.getByRole('button', { name: 'Next paragraph' }).click();
  await expect.poll(async () => (await reader.painted('spoken'))[0]).toMatch(/^Au-delà du déploiement/);
  // The cursor goes along.
  await expect(reader.paragraph('Au-delà du déploiement')).toHaveAttribute('data-current', 'true');

  await bar.getByRole('combobox', { name: 'Voice' }).selectOption('Thomas');
  await bar.getByRole('combobox', { name: 'Pace' }).selectOption('1.4 ×');
  await expect.poll(async () => (await spoken(window)).at(-1)).toMatch(/^Thomas 1.4: Au-delà/);

  await bar.getByRole('button', { name: 'Pause' }).click();
  const count = (await spoken(window)).length;
  await bar.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(async () => (await spoken(window)).length).toBe(count + 1);
  await bar.getByRole('button', { name: 'Stop reading aloud' }).click();
  await expect(bar).toBeHidden();
  await expect.poll(() => reader.painted('spoken')).toEqual([]);
});

test('a machine without a voice for the language says so', async ({ lectern }) => {
  const { window } = lectern;
  await new LibraryScreen(window).open(SAMPLE_TITLE);
  await window.getByRole('button', { name: 'Read aloud' }).click();
  await expect(window.getByText('This computer has no voice for the language of the article')).toBeVisible();
});
