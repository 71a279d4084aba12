import type { Messages } from './messages.ts';

/** What the settings say, in French. */
export const settingsFr: Messages['settings'] = {
  title: 'Réglages',
  back: 'Retour',
  sections: 'Rubriques des réglages',
  notStored: 'Le réglage n’a pas pu être enregistré. {{reason}}',
  language: {
    title: 'Langue',
    text: 'La langue des menus et des boutons. Les articles gardent la leur.',
    system: 'Comme le système',
    en: 'English',
    fr: 'Français',
  },
  keys: {
    title: 'Clavier',
    text: 'Toutes les commandes, et les touches qui les exécutent. Une commande peut en avoir plusieurs.',
    filter: 'Filtrer les commandes',
    noMatch: 'Aucune commande ne s’appelle «\u00a0{{text}}\u00a0».',
    add: 'Ajouter des touches pour «\u00a0{{name}}\u00a0»',
    remove: 'Retirer {{keys}} de «\u00a0{{name}}\u00a0»',
    reset: 'Reprendre les touches d’origine de «\u00a0{{name}}\u00a0»',
    resetAll: 'Rétablir toutes les touches',
    allReset: 'Toutes les commandes ont leurs touches d’origine',
    press: 'Appuyez sur les touches…',
    pressHint: 'Échap annule',
    changed: 'changé',
    takenBy: '{{keys}} exécute «\u00a0{{name}}\u00a0».',
    take: 'L’utiliser plutôt ici',
    otherKeys: 'Autres touches',
    refused: {
      moves:
        '{{keys}} sert à se déplacer, à ouvrir ou à quitter, partout dans Lectern. Choisissez-en d’autres.',
      text: '{{keys}} sert à copier, coller ou sélectionner du texte dans tous les logiciels. Choisissez-en d’autres.',
      window: '{{keys}} appartient à la fenêtre ou au système. Choisissez-en d’autres.',
      zoom: '{{keys}} agrandit ou réduit tout dans la fenêtre. Choisissez-en d’autres.',
    },
  },
  import: {
    title: 'Importation',
    text: 'Un dossier peut être surveillé\u00a0: les articles qu’on y enregistre arrivent d’eux-mêmes.',
    open: 'Dossier surveillé et importations passées',
  },
  about: {
    title: 'À propos de Lectern',
    version: 'Version {{version}}',
    text: 'Tout reste sur cet ordinateur\u00a0: articles, surlignages, notes et réglages. Lectern n’utilise jamais le réseau.',
    licences: 'Licences de ce qui compose Lectern…',
    licencesTitle: 'Licences',
    licencesText_one: 'Lectern contient {{count, number}} œuvre d’autrui. Merci.',
    licencesText_many: 'Lectern contient {{count, number}} d’œuvres d’autrui. Merci.',
    licencesText_other: 'Lectern contient {{count, number}} œuvres d’autrui. Merci.',
    licencesLoading: 'Ouverture de la liste',
    licencesFailed: 'La liste n’a pas pu être ouverte. {{reason}}',
  },
};
