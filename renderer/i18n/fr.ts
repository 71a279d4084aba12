import { aloudFr } from './aloud-fr.ts';
import { appearanceFr } from './appearance-fr.ts';
import { backupFr, pdfFr } from './backup-fr.ts';
import { commandsFr } from './commands-fr.ts';
import { findFr } from './find-fr.ts';
import { importingFr } from './importing-fr.ts';
import { libraryFr } from './library-fr.ts';
import { marksFr } from './marks-fr.ts';
import type { Messages } from './messages.ts';
import { exportFr, notebookFr, printFr, reviewFr } from './notebook-fr.ts';
import { notesFr } from './notes-fr.ts';
import { outlineFr } from './outline-fr.ts';
import { repairFr } from './repair-fr.ts';
import { savedSearchesFr } from './saved-searches-fr.ts';
import { searchFr } from './search-fr.ts';
import { searchSyntaxFr } from './search-syntax-fr.ts';
import { settingsFr } from './settings-fr.ts';
import { tagsFr } from './tags-fr.ts';
import { versionsFr } from './versions-fr.ts';

/** What the window says, in French; `_many` is the form of French for whole millions. */
export const fr: Messages = {
  app: {
    close: 'Fermer',
    cancel: 'Annuler',
    undo: 'Annuler',
    redo: 'Rétablir',
    undoneIn: 'Annulé dans « {{title}} »',
    redoneIn: 'Rétabli dans « {{title}} »',
    notUndone: 'Le retour en arrière n’a pas abouti. {{reason}}',
    windowNotOpened: 'La fenêtre n’a pas pu s’ouvrir. {{reason}}',
    dropTitle: 'Déposer pour importer',
    dropText: 'Pages web, PDF, EPUB, Word, textes, dossiers et archives',
    pastedPage: 'Page collée',
    pastedText: 'Texte collé',
    nothingThere: 'Cette page n’existe pas',
    backToLibrary: 'Revenir à la bibliothèque',
    restart: 'Réessayer',
    brokenTitle: 'Cet affichage s’est arrêté',
    brokenText:
      'Vos articles et vos notes sont en sûreté sur le disque. Réessayez ; si cela se reproduit, quittez Lectern et relancez-le.',
    newerTitle: 'Cette bibliothèque vient d’une version plus récente de Lectern',
    newerText:
      'Elle est au format {{found}} ; cette version connaît les formats jusqu’à {{known}}. Rien n’a été ouvert ni modifié. Installez le Lectern plus récent pour continuer à lire.',
    failedTitle: 'La bibliothèque ne s’ouvre pas',
    failedText:
      'Rien n’a été modifié. Fermez les autres fenêtres de Lectern, vérifiez que le disque n’est pas plein, puis réessayez.',
    failedDetail: 'La base de données a répondu : {{detail}}',
  },
  nav: {
    label: 'Rayons de la bibliothèque',
    search: 'Rechercher',
    all: 'Bibliothèque',
    unread: 'À lire',
    reading: 'En cours',
    read: 'Lus',
    favourites: 'Favoris',
    archive: 'Archives',
    bin: 'Corbeille',
    places: 'Autres lieux',
    open: 'Ouvrir la barre latérale',
    notebook: 'Carnet',
    imports: 'Importations',
  },
  library: libraryFr,
  commands: commandsFr,
  importing: importingFr,
  settings: settingsFr,
  outline: outlineFr,
  search: searchFr,
  searchSyntax: searchSyntaxFr,
  savedSearches: savedSearchesFr,
  tags: tagsFr,
  find: findFr,
  aloud: aloudFr,
  marks: marksFr,
  appearance: appearanceFr,
  reader: {
    article: 'Article',
    loading: 'Ouverture de l’article',
    missingTitle: 'Cet article n’est pas dans la bibliothèque',
    missingText: 'Il a peut-être été retiré. Annuler le fait revenir, ou choisissez-en un autre.',
    back: 'Retour à la bibliothèque',
    progress: '{{share}} · encore {{left}}',
    finished: '{{share}} · lu',
    imported: 'importé le {{date}}',
    readingTime: '{{time}} de lecture',
    binnedText:
      'Cet article est à la corbeille, avec ses surlignages et ses notes. Remettez-le en place pour le lire.',
    markRead: 'Lu',
    favourite: 'Favori',
    archive: 'Archiver',
    highlight: 'Surligner la sélection ou le paragraphe',
    addNote: 'Note en marge du paragraphe',
    image: 'Image',
    enlarge: 'Agrandir',
    imageNotSaved: 'Image non enregistrée',
    imageNotSavedFrom: 'Image non enregistrée · {{place}}',
    backToText: 'Retour au texte, note {{label}}',
    returnFromJump: 'Revenir où vous étiez',
    returnKeys: 'Alt ←',
    selection: 'Sélection',
    highlightTools: 'Surlignage',
    highlightIn: 'Surligner en {{color}}',
    removeHighlight: 'Retirer le surlignage',
    highlightRemoved: 'Surlignage retiré',
    erase: 'Retirer du surlignage',
    erased: 'Retiré du surlignage',
    note: 'Note',
    failed: 'L’enregistrement a échoué. {{reason}}',
    orphans_one: 'Le passage de cette annotation n’est plus dans l’article',
    orphans_many: 'Les passages de ces annotations ne sont plus dans l’article',
    orphans_other: 'Les passages de ces annotations ne sont plus dans l’article',
  },
  notebook: notebookFr,
  review: reviewFr,
  export: exportFr,
  print: printFr,
  pdf: pdfFr,
  backup: backupFr,
  colors: {
    honey: 'miel',
    rose: 'rose',
    sky: 'ciel',
    sage: 'sauge',
    lilac: 'lilas',
    apricot: 'abricot',
  },
  notes: notesFr,
  repair: repairFr,
  versions: versionsFr,
  time: {
    seconds: '{{seconds, number}} s',
    minutes: '{{minutes, number}} min',
    hours: '{{hours, number}} h',
    hoursMinutes: '{{hours, number}} h {{minutes}}',
  },
  errors: {
    'file-not-found': 'Le fichier n’est plus à sa place. Choisissez-le de nouveau là où il se trouve.',
    'file-not-readable':
      'Le fichier ne peut pas être lu. Vérifiez ses droits d’accès, ou copiez-le ailleurs et importez la copie.',
    'file-is-folder':
      'C’est un dossier. Importez-le comme dossier, ou choisissez les fichiers qu’il contient.',
    'file-too-large': 'Le fichier est trop gros pour un article. Partagez-le, puis importez les parties.',
    'file-empty': 'Le fichier est vide. Enregistrez de nouveau l’article depuis sa source.',
    'not-text':
      'Lectern ne lit pas ce genre de fichier. Il lit les pages web, les PDF, EPUB, Word, OpenDocument, RTF, Evernote, Markdown et le texte : enregistrez l’article sous l’une de ces formes.',
    'no-content':
      'Aucun article dans ce fichier. Enregistrez la page elle-même, pas seulement un lien vers elle.',
    'archive-empty': 'L’archive ne contient aucun article. Vérifiez que c’est la bonne.',
    'archive-in-archive': 'C’est une archive dans une archive. Décompressez-la, puis importez son dossier.',
    'archive-too-large':
      'Une fois décompressé, le fichier serait bien plus gros qu’un document : il n’a pas été ouvert. Procurez-vous-le de nouveau auprès d’une source sûre.',
    damaged:
      'Le fichier est endommagé ou incomplet. Téléchargez-le ou copiez-le de nouveau depuis sa source.',
    encrypted:
      'Le fichier est verrouillé par un mot de passe, ou protégé par la boutique qui l’a vendu. Procurez-vous une copie sans protection, puis importez-la.',
    'not-backup':
      'Ce n’est pas une sauvegarde d’une bibliothèque Lectern. Choisissez une archive que Lectern a écrite.',
    'other-windows': 'Fermez les autres fenêtres de Lectern, puis réessayez.',
    'newer-backup':
      'Cette sauvegarde vient d’un Lectern plus récent. Installez cette version, puis restaurez-la.',
    'file-not-writable':
      'Le fichier ne peut pas être écrit à cet endroit. Choisissez un autre dossier, ou vérifiez ses droits.',
    'disk-full': 'Le disque est plein. Libérez de la place, puis continuez.',
    'no-text-layer':
      'Ce PDF contient des images de pages, sans texte. Passez-le par une reconnaissance de caractères (OCR), puis importez le résultat.',
    'parser-timeout':
      'La lecture du fichier durait trop longtemps et a été arrêtée. Enregistrez l’article en texte brut, puis importez-le.',
    'parser-crashed':
      'Ce fichier a arrêté le lecteur de documents. Enregistrez l’article en texte brut, puis importez-le.',
    'parse-failed': 'Le fichier n’a pas été compris. Enregistrez de nouveau l’article, ou en texte brut.',
    'old-office':
      'C’est un ancien document Office. Ouvrez-le dans un traitement de texte et enregistrez-le en .docx.',
    'not-allowed': 'Lectern ne le permet pas. Choisissez le fichier par le bouton Importer.',
    'invalid-payload': 'Lectern a reçu une demande qu’il ne comprend pas. Redémarrez-le et réessayez.',
    cancelled: 'Arrêté avant son tour. Importez-le de nouveau quand vous le voudrez.',
    internal: 'Un incident s’est produit dans Lectern. Réessayez ; si cela dure, redémarrez Lectern.',
  },
};
