/** The help of the search box, in French. */
export const searchSyntaxFr = {
  title: 'Comment chercher',
  intro:
    'Les accents, les majuscules et les formes d’un mot ne comptent pas. Les noms anglais des champs sont aussi compris.',
  groups: {
    words: 'Les mots',
    fields: 'Où se trouve le mot',
    filters: 'Les filtres',
    order: 'L’ordre',
  },
  rows: {
    words: 'Les articles qui ont tous les mots',
    phrase: 'Ces mots, l’un derrière l’autre',
    exclude: 'Sans ce mot ; aussi devant une expression, un filtre ou une parenthèse',
    or: 'L’un ou l’autre, en capitales',
    group: 'Les parenthèses tiennent ensemble ce qui va ensemble',
    prefix: 'Les mots qui commencent ainsi',
    title: 'Dans le titre',
    titleGroup: 'Plusieurs mots dans le titre',
    by: 'D’un auteur ou d’une autrice',
    site: 'D’un site',
    tag: 'Avec une étiquette',
    in: 'Les mots du texte, des notes ou des surlignages seulement',
    is: 'non-lu, en-cours, lu, archivé ou favori',
    has: 'Avec une note, un surlignage ou une image',
    color: 'Surligné en miel, rose, ciel, sauge, lilas ou abricot',
    lang: 'Dans une langue',
    before: 'Paru avant le début de l’année, du mois ou du jour',
    after: 'Paru à partir de l’année, du mois ou du jour',
    ago: 'Depuis tant de jours (j), semaines (s), mois (m) ou années (a)',
    sort: 'pertinence, récent, ancien, ajout, long ou court',
  },
};
