/** What the window says of reading aloud, in English. */
export const aloudEn = {
  label: 'Reading aloud',
  start: 'Read aloud',
  pause: 'Pause',
  resume: 'Go on',
  next: 'Next paragraph',
  previous: 'Previous paragraph',
  stop: 'Stop reading aloud',
  rate: 'Pace',
  times: '{{rate}} ×',
  voice: 'Voice',
  failed: 'The voice has failed. Try “Go on”, or another voice.',
  noVoice:
    'This computer has no voice for the language of the article. Add one in the system’s settings for speech, then start Lectern again.',
} as const;
