import type { Messages } from './messages.ts';

/** What the outline of an article says, in French. */
export const outlineFr: Messages['outline'] = {
  leaveFocus: 'Quitter le mode concentration',
  title: 'Plan',
  filter: 'Filtrer le plan',
  noHeadings: 'Cet article n’a pas d’intertitres. Ses paragraphes commencent ainsi\u00a0:',
  none: 'Rien dans le plan ne contient «\u00a0{{text}}\u00a0».',
};
