/** Words of the menu that are the system's; those of commands come from the window. */
const EN = {
  file: 'File',
  close: 'Close',
  quit: 'Quit',
  edit: 'Edit',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  view: 'View',
  resetZoom: 'Actual Size',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  fullScreen: 'Full Screen',
};

export type MenuLabels = Readonly<typeof EN>;

const FR: MenuLabels = {
  file: 'Fichier',
  close: 'Fermer',
  quit: 'Quitter',
  edit: 'Édition',
  cut: 'Couper',
  copy: 'Copier',
  paste: 'Coller',
  selectAll: 'Tout sélectionner',
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
