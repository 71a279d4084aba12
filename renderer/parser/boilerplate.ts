/** A lone line at a text's end that was a button or a heading of the page it was copied from. */
const TRAILING_LINE =
  /^(?:(?:\d+ )?commentaires?|(?:\d+ )?comments?|(?:commentaires?|comments?) ?\(\d+\)|partager(?: cet article| sur.*)?|share(?: this(?: article)?)?|réagir|imprimer|print)[ \u00a0]?:?$/iu;

/** Headings of what sites put after their articles. */
const RELATED_HEADING = alternatives(`
  sur le même sujet
  (?:à )?lire (?:aussi|également|plus)
  articles? (?:liés|similaires|connexes|associés|recommandés)
  (?:dans la|de la) même (?:rubrique|catégorie)
  (?:les |vos )?commentaires?(?: \\(\\d+\\))?
  \\d+ (?:commentaires?|comments?|kommentare?|comentarios?)
  (?:ceci|cela) (?:pourrait|peut) (?:aussi |également )?vous intéresser
  vous (?:aimerez|pourriez).{0,30}
  (?:nos )?derniers articles
  related(?: (?:articles?|posts?|stories|content|topics|news|links|reading))?
  (?:read|see|learn) (?:more|next)(?: (?:on|about|from) .*)?
  read also
  more (?:on this|from|in|about|stories|news).{0,40}
  see also on .*
  (?:you )?(?:may|might) (?:also )?(?:like|be interested in|enjoy).{0,30}
  recommended(?: (?:for you|reading|articles?|stories))?
  (?:popular|recent|latest|similar|other) (?:posts?|articles?|news|stories|entries)
  most (?:read|popular|viewed)
  (?:\\d+ )?comments?(?: \\(\\d+\\))?
  \\d+ (?:responses?|thoughts?|replies) (?:to|on) .*
  (?:leave|post|write) a (?:reply|comment|response)
  (?:join|start) the (?:conversation|discussion)
  trending(?: now)?
  read the latest .{0,60}
  empfehlungen .{0,40}
  (?:zur person|zum autor|zur autorin|über (?:den|die) autor(?:in|en)?|about the authors?|à propos de l['’]auteure?|sobre el autor|o autorze)
  (?:wichtige )?termine
  ähnliche (?:beiträge|artikel|themen|nachrichten|rezepte)
  (?:das )?(?:könnte|dürfte).{0,20} (?:auch|ebenfalls|noch)? ?(?:interessieren|gefallen).{0,10}
  (?:das )?thema könnte dich auch interessieren
  auch (?:interessant|lesenswert)(?: für (?:dich|sie))?
  (?:lesen sie|lies|lest|hier|mehr) (?:auch|dazu|mehr|weiter).{0,40}
  mehr (?:zum thema|aus|über|von|artikel|lesen|infos?|informationen).{0,40}
  (?:empfohlene|weitere|verwandte|neueste|aktuelle|beliebte) (?:beiträge|artikel|themen|links|meldungen|nachrichten|inhalte|informationen|news|storys|rezepte)(?: .{0,40})?
  weiterführende (?:links|informationen|artikel|inhalte)
  entdecke weitere .{0,30}
  (?:zum thema|passend dazu|passend zum thema|meistgelesen|meist gelesen)
  (?:kommentare?|diskussion)(?: \\(\\d+\\))?
  kommentieren(?: sie)?
  (?:schreibe?n? (?:sie )?(?:einen|deinen|ihren) kommentar|hinterlasse? (?:eine antwort|einen kommentar)|kommentar (?:schreiben|hinterlassen|verfassen|abgeben)).{0,20}
  (?:artikel )?teilen(?: mit)?
  (?:le )?(?:puede|podría) (?:interesar|gustar).{0,20}
  (?:te|le|les) (?:puede|podría|recomendamos).{0,30}
  (?:lea|lee|leer|ver|vea|puedes|puede) (?:también|tambien|además|más|ver).{0,30}
  (?:noticias|artículos|notas|contenido) relacionad[oa]s?
  (?:artykuły |zobacz |czytaj |przeczytaj )(?:powiązane|podobne|także|również|też|więcej).{0,30}
  polecane.{0,20}
  leggi anche|articoli correlati|potrebbe interessarti.{0,20}
  lees ook|gerelateerde.{0,20}
  share (?:this|on|via).{0,30}
  partager.{0,30}
`);

/** A line that sends the reader to another article, in the middle of a text. */
const RELATED_LEAD =
  /^\W{0,3}(?:lire aussi|à lire (?:aussi|également)|voir aussi|(?:read|see|watch) (?:also|more|next)|also read|more:|related(?: (?:articles?|stories|story))?|lesen sie (?:auch|hier|mehr)|lies auch|(?:auch interessant|mehr zum thema|mehr dazu|passend dazu|siehe auch)|(?:le|te) (?:puede|podría) interesar|(?:lea|lee|ver|vea) (?:también|además|más)|puedes ver|czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również)|leggi anche|lees ook)[ \u00a0]?[:>»-].{0,200}$/iu;

/** Lines that are buttons, dates or notices wherever they stand. */
const FURNITURE_LINE = alternatives(`
  (?:reklama|anzeige|werbung|publicité|advertisement|ad|publicidad|annonce|sponsored)
  (?:drukuj|drucken|imprimer|print|imprimir|pdf)
  (?:share|teilen|partager|compartir|udostępnij|tweet|tweeten|twittern|pin|pin it|mail|e-mail|email|facebook|twitter|whatsapp|linkedin|xing|pinterest|telegram|reddit|flipboard|instagram|link kopieren|copy link)
  (?:artikel )?(?:teilen|merken|vorlesen|drucken|weiterleiten|versenden|kommentieren|bewerten|speichern)
  (?:share|partager|teilen|compartir) (?:this|on|via|auf|mit|sur|cet|en|it|article|story).{0,30}
  (?:published|posted|updated|last updated|publié|mis à jour|veröffentlicht|aktualisiert|erstellt|publicado|actualizado|opublikowano|stand|release date|date|datum)(?: (?:on|at|by|le|am|vom|el|on:))?[ \u00a0]?:?.{0,60}\\d{4}.{0,40}
  (?:published|posted|updated|publié|veröffentlicht|aktualisiert|release date|date)[ \u00a0]?:
  \\d{1,2}[./]\\s?\\d{1,2}[./]\\s?(?:19|20)?\\d{2}(?:[ ,-–|]+(?:um )?\\d{1,2}[:.h]\\d{2}(?: uhr)?)?
  (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day, )?(?:\\d{1,2}\\.? )?\\p{L}{3,10}\\.?(?: \\d{1,2})?,? (?:19|20)\\d{2}(?:[ ,at|-]+\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?)?
  (?:zurück|nach oben|back to top|top|haut de page|retour|back|next|weiter|suivant|précédent|previous|zur startseite)
  \\d+ (?:comments?|commentaires?|kommentare?|comentarios?|shares?|likes?|views?|aufrufe)
  (?:no|keine) (?:comments?|kommentare?)
  (?:reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura)[ \u00a0]?:?.{0,20}
  (?:ca\\. )?\\d+ ?(?:min(?:s|utes?|uten)?\\.?)(?: (?:read|de lecture|lesezeit|lesedauer))?
  (?:bild|foto|photo|image|picture|quelle|source|bildquelle|fotoquelle|bildnachweis|titelbild|beitragsbild|crédit(?:s)?(?: photo)?|photo credit|fotos|bilder|copyright|©|photograph)(?: (?:by|par|von|credit))?[ \u00a0]?:.{0,120}
  ©.{0,120}
  (?:tags?|schlagwörter|schlagworte|themen|kategorien?|stichwörter|categories|category|mots[- ]clés|etiquetas|keywords|filed under|posted in|temas|ressort)[ \u00a0]?:.{0,200}
  (?:\\[?(?:więcej|czytaj więcej|weiterlesen|read more|lire la suite|leer más|mehr|more|weiter lesen|continue reading)\\]?)[ \u00a0]?[.…»>]*
  (?:von|by|par|por|text|autor|author|auteur)[ \u00a0]?:? \\p{Lu}[\\p{L}.'’-]+(?: (?:\\p{Lu}|von|de|van|und|and|et)[\\p{L}.'’-]*){0,5}
  (?:alle angaben ohne gewähr|tous droits réservés|all rights reserved|alle rechte vorbehalten)[.!]?
`);

/** Sentences that speak of the site and not of the article's matter; only short paragraphs are looked at. */
const NOTICE = new RegExp(
  [
    '^(?:dieser (?:eintrag|beitrag|artikel) wurde|this (?:entry|post) was (?:posted|published)|cet article a été publié|erstellt am|verfasst (?:von|am)|abgelegt unter|posted (?:by|in|on|under)|(?:last|ultima|letzte) (?:modified|updated|modifica|änderung))',
    '(?:you must be|müssen (?:sie|du)|sie müssen|vous devez être).{0,40}(?:logged in|log in|eingeloggt|angemeldet|registriert|connecté)',
    '(?:eingeloggt|angemeldet|logged in) sein',
    'newsletter.{0,80}(?:anmelden|abonnieren|bestellen|sign up|subscribe|inscri)|(?:abonnier|subscribe|inscri|sign up|melde|anmeld|suscr).{0,80}newsletter',
    'cookies?.{0,80}(?:akzeptier|accept|einverstanden|zustimm|consent)|(?:akzeptier|accept|zustimm).{0,60}cookies',
    '(?:is|are) not responsible for|does not offer (?:medical|legal|financial) advice|haftungsausschluss|all rights reserved|alle rechte vorbehalten|tous droits réservés',
    'affiliate[- ]links?|für links auf dieser seite|links? .{0,40}provision',
    '(?:folge|folgen sie|follow|suivez|sigue|síguenos).{0,30}(?:auf|on|sur|en) (?:facebook|twitter|instagram|whatsapp|youtube|telegram|google)',
  ].join('|'),
  'iu',
);

/** Whether a short paragraph is a notice of the site: registration, newsletter, cookies, liability. */
export function isNotice(line: string): boolean {
  return line.length < 320 && NOTICE.test(line);
}

/** Whether a text's last line is page furniture ("Commentaires", "Share") and not the article's. */
export function isTrailingBoilerplate(line: string): boolean {
  return TRAILING_LINE.test(line.trim());
}

/** Whether a heading opens what sites put after their articles ("Sur le même sujet", "Comments"). */
export function isRelatedHeading(line: string): boolean {
  return line.length < 100 && RELATED_HEADING.test(line);
}

/** Whether a line sends the reader to another article. */
export function isRelatedLead(line: string): boolean {
  return RELATED_LEAD.test(line);
}

/** Whether a line is a button, a date, a credit or a notice. */
export function isFurnitureLine(line: string): boolean {
  return line.length < 250 && FURNITURE_LINE.test(line.replace(/^[\s([•|–-]+|[\s)\]|]+$/g, ''));
}

/** Agencies sign with initials: `(dpa)`, `aja/PAP`, `RIRM`. */
const AGENCY_MARK = /^[([]?\p{L}{2,8}(?:[/ -]+\p{L}{2,8}){0,2}[)\]]?$/u;
/** Shorter bylines are initials, with which any paragraph may start. */
const SHORTEST_NAME = 6;

/** Whether a text's last line is who wrote it: an agency's mark, or a biography that starts with the author's name. */
export function isSignature(line: string, byline: string | null): boolean {
  if (AGENCY_MARK.test(line)) return true;
  if (byline === null || byline.length < SHORTEST_NAME) return false;
  return line.replace(/^(?:über|about|à propos de|von|by|par) /iu, '').startsWith(byline);
}

/** A pattern of whole lines, case aside; each line of `list` is an alternative. */
function alternatives(list: string): RegExp {
  const all = list.trim().split(/\n\s*/);
  return new RegExp(`^(?:${all.join('|')})[ \\u00a0]?[:.…!?]*$`, 'iu');
}
