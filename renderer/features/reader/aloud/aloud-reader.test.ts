import { expect, test } from 'vitest';
import type { Block } from '../../../../shared/article.ts';
import { AloudReader, type Speaker } from './aloud-reader.ts';

/** A voice whose sentences end when the test says so. */
class FakeSpeaker implements Speaker {
  readonly spoken: string[] = [];
  #onEnd: ((hasFailed: boolean) => void) | null = null;

  speak(text: string, onEnd: (hasFailed: boolean) => void): void {
    this.spoken.push(text);
    this.#onEnd = onEnd;
  }

  stop(): void {
    // Chromium tells a cancelled utterance's end too.
    this.end();
  }

  end(hasFailed = false): void {
    const onEnd = this.#onEnd;
    this.#onEnd = null;
    onEnd?.(hasFailed);
  }
}

const BLOCKS: readonly Block[] = [
  { id: 'b1', kind: 'heading', level: 1, inlines: [{ kind: 'text', text: 'Titre' }] },
  { id: 'b2', kind: 'code', text: 'x = 1', language: null },
  { id: 'b3', kind: 'paragraph', inlines: [{ kind: 'text', text: 'Une phrase. Une autre.' }] },
  { id: 'b4', kind: 'paragraph', inlines: [{ kind: 'text', text: 'La fin.' }] },
];

function open(): { reader: AloudReader; speaker: FakeSpeaker } {
  const speaker = new FakeSpeaker();
  const reader = new AloudReader(speaker);
  reader.setArticle(BLOCKS, 'fr');
  return { reader, speaker };
}

test('an article is read from its beginning to its end, without its code', () => {
  const { reader, speaker } = open();
  expect(reader.start(null)).toBe(true);
  for (let sentence = 0; sentence < 4; sentence += 1) speaker.end();
  expect(speaker.spoken).toEqual(['Titre', 'Une phrase.', 'Une autre.', 'La fin.']);
  expect(reader.getState()).toEqual({ status: 'off', passage: null });
});

test('it begins at a paragraph, pauses, and goes on with the sentence that it left', () => {
  const { reader, speaker } = open();
  reader.start('b3');
  speaker.end();
  reader.pause();
  expect(reader.getState()).toMatchObject({
    status: 'paused',
    passage: { blockId: 'b3', text: 'Une autre.' },
  });
  reader.resume();
  speaker.end();
  expect(speaker.spoken).toEqual(['Une phrase.', 'Une autre.', 'Une autre.', 'La fin.']);
});

test('it skips to paragraphs, also in silence, and not past either end', () => {
  const { reader, speaker } = open();
  reader.start('b3');
  reader.skip(1);
  reader.skip(1);
  expect(reader.getState().passage?.blockId).toBe('b4');
  reader.pause();
  reader.skip(-1);
  reader.skip(-1);
  expect(reader.getState()).toMatchObject({ status: 'paused', passage: { blockId: 'b1' } });
  reader.skip(-1);
  expect(reader.getState().passage?.blockId).toBe('b1');
  expect(speaker.spoken).toEqual(['Une phrase.', 'La fin.']);
});

test('a voice that fails is told, and can be tried again', () => {
  const { reader, speaker } = open();
  reader.start('b4');
  speaker.end(true);
  expect(reader.getState().status).toBe('failed');
  reader.resume();
  speaker.end();
  expect(reader.getState().status).toBe('off');
});

test('what has nothing to say is not begun', () => {
  const { reader } = open();
  reader.setArticle(BLOCKS.slice(1, 2), 'fr');
  expect(reader.start(null)).toBe(false);
  expect(reader.getState().status).toBe('off');
});
