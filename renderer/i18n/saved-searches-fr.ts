/** What the window says of searches that are kept, in French. */
export const savedSearchesFr = {
  title: 'Recherches',
  actionsFor: 'Actions pour la recherche « {{name}} »',
  editQuery: 'Modifier la requête',
  editQueryOf: 'Modifier la requête : {{query}}',
  rename: 'Renommer',
  renameField: 'Nom de la recherche',
  moveUp: 'Monter',
  moveDown: 'Descendre',
  remove: 'Retirer',
  delete: 'Suppr',
  removed: 'Recherche « {{name}} » retirée',
  failed: 'La recherche n’a pas pu être modifiée. {{reason}}',
  changedQuery: 'Utiliser désormais « {{query}} » pour la recherche « {{name}} » ?',
  useQuery: 'Utiliser',
  list: 'Articles de la recherche « {{name}} », du plus proche au plus lointain',
  emptyTitle: 'Aucun article ne répond à tout',
  emptyText:
    'Les articles qui répondent à tout « {{query}} » se tiendront ici dès qu’ils seront dans la bibliothèque.',
  failedTitle: 'La recherche est sans réponse',
  retry: 'Réessayer',
};
