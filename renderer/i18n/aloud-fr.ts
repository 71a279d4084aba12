/** What the window says of reading aloud, in French. */
export const aloudFr = {
  label: 'Lecture à voix haute',
  start: 'Lire à voix haute',
  pause: 'Pause',
  resume: 'Reprendre',
  next: 'Paragraphe suivant',
  previous: 'Paragraphe précédent',
  stop: 'Arrêter la lecture à voix haute',
  rate: 'Allure',
  times: '{{rate}} ×',
  voice: 'Voix',
  failed: 'La voix a échoué. Essayez « Reprendre », ou une autre voix.',
  noVoice:
    'Cet ordinateur n’a pas de voix pour la langue de l’article. Ajoutez-en une dans les réglages vocaux du système, puis relancez Lectern.',
} as const;
