import type { Destination } from './rtf-state.ts';

/** Control words that are one character ("Special Characters"). */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  zwj: '\u200d',
  zwnj: '\u200c',
};

/** Control symbols that are one character; `\-`, a place where a word may break, is none. */
export const SYMBOLS: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\t': '\t',
};

/** Control words that say where the text of their group goes; a group of an unknown `\*` word is skipped. */
export const DESTINATIONS: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  listtable: 'lists',
  listoverridetable: 'overrides',
  info: 'info',
  fldinst: 'instruction',
  listtext: 'label',
  pntext: 'label',
  bkmkstart: 'bookmark',
  pict: 'picture',
  picprop: 'frame',
  shpinst: 'frame',
  shp: 'frame',
  upr: 'frame',
  sp: 'frame',
  sn: 'propertyName',
  sv: 'propertyValue',
  shptxt: 'body',
  ud: 'body',
  shppict: 'body',
  moMath: 'body',
  colortbl: 'skipped',
  nonshppict: 'skipped',
  shprslt: 'skipped',
  mmathPict: 'skipped',
  objdata: 'skipped',
  objclass: 'skipped',
  annotation: 'skipped',
  atnid: 'skipped',
  atnauthor: 'skipped',
  xe: 'skipped',
  tc: 'skipped',
  tcn: 'skipped',
  rxe: 'skipped',
  header: 'skipped',
  headerl: 'skipped',
  headerr: 'skipped',
  headerf: 'skipped',
  footer: 'skipped',
  footerl: 'skipped',
  footerr: 'skipped',
  footerf: 'skipped',
};

/** Where a destination inside may lead its group elsewhere. */
export const OPEN_DESTINATIONS: ReadonlySet<Destination> = new Set([
  'body',
  'frame',
  'fonts',
  'styles',
  'info',
  'picture',
  'propertyValue',
]);

/** Facts of an `\info` group that an article keeps. */
export const FACTS: ReadonlySet<string> = new Set(['title', 'author', 'doccomm', 'creatim']);
