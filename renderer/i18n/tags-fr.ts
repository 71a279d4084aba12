/** What the window says of tags, in French. */
export const tagsFr = {
  title: 'Étiquettes',
  field: 'Étiquettes',
  placeholder: 'Ajouter une étiquette',
  create: 'Nouvelle étiquette « {{name}} »',
  removeFrom: 'Retirer l’étiquette « {{name}} »',
} as const;
