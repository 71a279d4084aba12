import { useSyncExternalStore } from 'react';

let known: readonly SpeechSynthesisVoice[] = [];

/** The system's voices; none at first where the system is slow to tell them. */
export function useVoices(): readonly SpeechSynthesisVoice[] {
  return useSyncExternalStore(subscribe, read);
}

function subscribe(listener: () => void): () => void {
  speechSynthesis.addEventListener('voiceschanged', listener);
  return () => speechSynthesis.removeEventListener('voiceschanged', listener);
}

/** The same list as long as it has not changed. */
function read(): readonly SpeechSynthesisVoice[] {
  const voices = speechSynthesis.getVoices();
  if (voices.length !== known.length || voices.some((voice, i) => voice !== known[i])) known = voices;
  return known;
}
