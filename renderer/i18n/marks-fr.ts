/** What the reader says of highlights and the list of annotations, in French. */
export const marksFr = {
  list_zero: 'Annotations',
  list_one: '{{count, number}} annotation',
  list_many: '{{count, number}} d’annotations',
  list_other: '{{count, number}} annotations',
  noneTitle: 'Rien n’est encore surligné ni annoté',
  noneText:
    'Sélectionnez des mots et choisissez une couleur, ou appuyez sur H pour surligner le paragraphe du curseur.',
  filled: 'Surlignage\u00a0: {{color}}',
  underlined: 'Souligné\u00a0: {{color}}',
  note: 'Note',
  noteOnHighlight: 'Note sur un surlignage',
  noteOnArticle: 'Note sur l’article',
  states: {
    moved: 'déplacé avec son texte',
    uncertain: 'place à vérifier',
    orphan: 'n’est plus dans le texte',
  },
  tag: 'Étiquettes de l’annotation',
  remove: 'Supprimer l’annotation',
  nameColors: 'Noms des couleurs',
  nameColorsHint:
    'Ce que chaque couleur veut dire pour vous. Un champ vide rend à la couleur son propre nom.',
} as const;
