/** What the window says of finding in an article, in French. */
export const findFr = {
  label: 'Occurrences dans cet article',
  field: 'Chercher dans cet article',
  count: '{{current, number}} sur {{total, number}}',
  found_one: '{{count, number}} occurrence',
  found_many: '{{count, number}} occurrences',
  found_other: '{{count, number}} occurrences',
  none: 'Aucune occurrence',
  searching: 'Recherche…',
  next: 'Occurrence suivante',
  previous: 'Occurrence précédente',
  close: 'Fermer',
  back: 'Retour',
  backTitle: 'Revenir là où vous étiez avant la recherche',
  wrapped: {
    end: 'Fin de l’article : reprise à la première occurrence',
    beginning: 'Début de l’article : reprise à la dernière occurrence',
  },
  searchAll: 'Chercher dans tous les articles : « {{text}} »',
} as const;
