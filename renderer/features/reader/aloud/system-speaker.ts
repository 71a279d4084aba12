import type { Speaker } from './aloud-reader.ts';

/** What a voice is to speak with; asked anew for each sentence, so that changes count from the next one on. */
export interface SpeechChoice {
  /** Null where the system has no voice of its own for the language. */
  readonly voice: SpeechSynthesisVoice | null;
  /** Times the voice's own pace. */
  readonly rate: number;
}

/** The system's voices (Web Speech API). */
export class SystemSpeaker implements Speaker {
  readonly #choose: () => SpeechChoice;
  /** Chromium may forget an utterance, and never tell its end, when nothing else holds it. */
  readonly #held = new Set<SpeechSynthesisUtterance>();

  constructor(choose: () => SpeechChoice) {
    this.#choose = choose;
  }

  speak(text: string, onEnd: (hasFailed: boolean) => void): void {
    const { voice, rate } = this.#choose();
    if (voice === null) {
      onEnd(true);
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    const end = (hasFailed: boolean): void => {
      this.#held.delete(utterance);
      onEnd(hasFailed);
    };
    utterance.addEventListener('end', () => end(false));
    utterance.addEventListener('error', () => end(true));
    this.#held.add(utterance);
    speechSynthesis.speak(utterance);
  }

  stop(): void {
    speechSynthesis.cancel();
  }
}
