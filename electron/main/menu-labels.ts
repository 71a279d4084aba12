const EN = {
  file: 'File',
  import: 'Import…',
  importFolder: 'Import Folder…',
  close: 'Close',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  search: 'Search',
  find: 'Find in Article',
  findNext: 'Next Match',
  findPrevious: 'Previous Match',
  view: 'View',
  resetZoom: 'Actual Size',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  fullScreen: 'Full Screen',
};

export type MenuLabels = Readonly<typeof EN>;

const FR: MenuLabels = {
  file: 'Fichier',
  import: 'Importer…',
  importFolder: 'Importer un dossier…',
  close: 'Fermer',
  quit: 'Quitter',
  edit: 'Édition',
  undo: 'Annuler',
  redo: 'Rétablir',
  cut: 'Couper',
  copy: 'Copier',
  paste: 'Coller',
  selectAll: 'Tout sélectionner',
  search: 'Rechercher',
  find: 'Chercher dans l’article',
  findNext: 'Occurrence suivante',
  findPrevious: 'Occurrence précédente',
  view: 'Affichage',
  resetZoom: 'Taille réelle',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  fullScreen: 'Plein écran',
};

/** The menu's words in the language of a BCP 47 locale; English unless it is French. */
export function menuLabels(locale: string): MenuLabels {
  return locale.startsWith('fr') ? FR : EN;
}
