/** What the window says of how articles look, in French. */
export const appearanceFr = {
  title: 'Apparence',
  theme: 'Thème',
  themes: {
    system: 'Système',
    light: 'Clair',
    sepia: 'Sépia',
    dark: 'Sombre',
    black: 'Noir',
    contrast: 'Contraste élevé',
  },
  face: 'Police',
  faces: {
    literata: 'Literata',
    sourceSerif: 'Source Serif',
    atkinson: 'Atkinson Hyperlegible',
    inter: 'Inter',
    system: 'Celle du système',
  },
  sizePx: 'Taille',
  lineHeight: 'Interligne',
  measureCh: 'Longueur des lignes',
  less: { sizePx: 'Texte plus petit', lineHeight: 'Lignes plus serrées', measureCh: 'Lignes plus courtes' },
  more: { sizePx: 'Texte plus grand', lineHeight: 'Lignes plus espacées', measureCh: 'Lignes plus longues' },
  justified: 'Texte justifié',
  hyphenated: 'Coupure des mots',
  reset: 'Réglages d’origine',
} as const;
