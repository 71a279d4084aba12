/** What the window says of printing, in French. */
export const pdfFr = {
  article: 'Article',
  saved: 'Enregistré sous {{path}}',
  failed: 'L’article n’a pas été imprimé. {{reason}}',
} as const;

/** What the window says of backups, in French. */
export const backupFr = {
  title: 'Sauvegardes',
  text: 'Lectern sauvegarde votre bibliothèque une fois par jour, relit chaque sauvegarde pour la vérifier et garde les dix dernières. Elles se trouvent à côté de la bibliothèque, sur ce disque : exportez de temps en temps une archive sur un autre disque.',
  now: 'Sauvegarder maintenant',
  export: 'Exporter la bibliothèque…',
  restoreFile: 'Restaurer une archive…',
  showFolder: 'Afficher le dossier',
  restore: 'Restaurer',
  restoreOf: 'Restaurer la sauvegarde du {{date}}',
  list: 'Sauvegardes quotidiennes',
  none: 'Il n’y a pas encore de sauvegarde. La première se fera d’elle-même dès qu’il y aura des articles.',
  facts:
    'Articles : {{articles, number}} · surlignages : {{highlights, number}} · notes : {{notes, number}} · {{size}} Mo',
  done: 'Sauvegardé et vérifié',
  exported: 'Bibliothèque exportée et vérifiée : {{path}}',
  failed: 'Cela n’a pas fonctionné ; votre bibliothèque est restée telle quelle. {{reason}}',
  dailyFailed: 'La dernière sauvegarde a échoué. {{reason}}',
  importing:
    'Des articles sont en cours d’importation. Attendez la fin ou arrêtez l’importation, puis restaurez.',
  askTitle: 'Restaurer la bibliothèque du {{date}} ?',
  askText:
    'La sauvegarde a été relue en entier. Articles : {{articles, number}}, surlignages : {{highlights, number}}, notes : {{notes, number}}. Elle prend la place de la bibliothèque actuelle, qui est d’abord sauvegardée.',
  offerTitle: 'Votre bibliothèque est vide, mais des sauvegardes existent',
  offerText:
    'La plus récente date du {{date}}. Articles : {{articles, number}}, surlignages : {{highlights, number}}, notes : {{notes, number}}. Vous pourrez aussi la restaurer plus tard, dans les réglages.',
  restoreNewest: 'Restaurer la sauvegarde la plus récente ({{date}})',
  restoring: 'Restauration de la sauvegarde',
  status: 'Sauvegardé, vérifié {{when}}',
  statusFailed: 'La dernière sauvegarde a échoué',
  working: {
    daily: 'Sauvegarde en cours',
    archive: 'Exportation de la bibliothèque',
    restore: 'Restauration en cours',
  },
} as const;
