/** How words are written in many languages, and what a reader types to find them again. */

export interface ScriptCase {
  readonly label: string;
  /** BCP 47 language of the article, or null where it is unknown. */
  readonly language: string | null;
  /** Text of its only paragraph. */
  readonly text: string;
  readonly query: string;
  readonly isFound: boolean;
}

type Row = readonly [label: string, text: string, query: string];
type Settings = Omit<ScriptCase, 'label' | 'text' | 'query'>;

function cases(settings: Partial<Settings>, rows: readonly Row[]): readonly ScriptCase[] {
  const base: Settings = { language: null, isFound: true, ...settings };
  return rows.map(([label, text, query]) => ({ ...base, label, text, query }));
}

const nfd = (text: string) => text.normalize('NFD');

const FRENCH = cases({ language: 'fr' }, [
  ['accent in the text only', 'La Corée du Nord', 'coree'],
  ['accent in the query only', 'la coree du nord', 'Corée'],
  ['elision, curly apostrophe', 'Selon L’OTAN, la', 'otan'],
  ['elision, straight apostrophe', "Selon L'OTAN, la", 'otan'],
  ['elision typed with the other apostrophe', 'Selon l’OTAN, la', "l'OTAN"],
  ['elided d', "au sud d'Ukraine hier", 'ukraine'],
  ['elided qu', 'dit qu’Emmanuel viendra', 'emmanuel'],
  ['ligature in the text only', 'des manœuvres navales', 'manoeuvres'],
  ['ligature in the query only', 'des manoeuvres navales', 'manœuvres'],
  ['compound typed apart', 'soldats nord-coréens tués', 'nord coréen'],
  ['compound typed with its hyphen', 'soldats nord-coréens tués', 'nord-coreen'],
  ['plural found by singular', 'des soldats partis', 'soldat'],
  ['singular found by plural', 'un soldat parti', 'soldats'],
  ['plural in -aux', 'les chevaux', 'cheval'],
  ['participles', 'la lettre envoyée', 'envoyés'],
  ['number with a no-break space', 'près de 3\u00a0000 hommes', '3000'],
  ['number with a narrow no-break space', 'près de 3\u202f000 hommes', '3000'],
  ['number typed with its space', 'près de 3\u202f000 hommes', '3 000'],
  ['year', 'en janvier 2024, il', '2024'],
  ['number without groups', 'soit 10000 euros', '10000'],
  ['inner apostrophe', 'Aujourd’hui, Kim', "aujourd'hui"],
  ['inner apostrophe, first part', 'Aujourd’hui, Kim', 'aujourd'],
  ['capitals with accents', 'LES ÉTATS-UNIS', 'états-unis'],
  ['decomposed text', nfd('la Corée'), 'Corée'],
  ['decomposed query', 'la Corée', nfd('Corée')],
  ['guillemets', '«\u00a0Kim\u00a0» est', 'kim'],
  ['short word behind an elision', 'Avec l’IA générative', 'IA'],
  ['circumflex', 'la cote', 'côte'],
  ['apostrophe that is part of the word', 'la presqu’île de Crimée', "presqu'île"],
  ['word with an apostrophe typed without', 'Aujourd’hui, Kim', 'aujourdhui'],
  ['entr’ouvert and entrouvert', 'la porte entr’ouverte', 'entrouverte'],
  ['elided before a ligature', 'devant l’œuvre achevée', 'oeuvre'],
  ['lorsqu’', 'lorsqu’Antoine partit', 'antoine'],
  ['jusqu’à and a place', 'jusqu’Orléans', 'orléans'],
  ['elision before a quotation', 'L’«\u00a0homme nouveau\u00a0»', 'homme'],
  ['prime as an apostrophe', 'l′étoile polaire', "l'étoile"],
  ['modifier letter as an apostrophe', 'lʼétoile polaire', 'étoile'],
  ['capitals without accents', 'EVENEMENT A GENEVE', 'événement genève'],
  ['C cedilla', 'FRANÇAIS', 'francais'],
  ['Latin æ', 'le curriculum vitæ', 'vitae'],
  ['capital ligature', 'ŒUVRES COMPLÈTES', 'œuvres'],
  ['printed ligature', 'un ﬁlm ﬂou', 'film flou'],
  ['non-breaking hyphen', 'un tir nord‑coréen', 'nord-coréen'],
  ['compound typed as one word', 'un tir nord-coréen', 'nordcoréen'],
  ['one word typed as a compound', 'un tir nordcoréen', 'nord-coréen'],
  ['words apart typed as a compound', 'la Corée, nord coréen', 'nord-coréen'],
  ['week-end and weekend', 'Le week-end dernier', 'weekend'],
  ['weekend and week-end', 'Le weekend dernier', 'week-end'],
  ['co-opération', 'une co-opération étroite', 'coopération'],
  ['compound of three parts', 'un arc-en-ciel', 'arcenciel'],
  ['inverted verb', 'Viendra-t-il demain\u202f?', 'viendra'],
  ['inclusive spelling', 'les étudiant·e·s en grève', 'étudiant'],
  ['inclusive spelling typed in full', 'les étudiant·e·s en grève', 'étudiantes'],
  ['number with a comma', 'soit 3.000,50 euros', '3000,50'],
  ['ordinal', 'le 1er janvier', '1er'],
  ['superior ordinal', 'au XIXᵉ siècle', 'XIXe siècle'],
  ['superior abbreviation', 'Mᵐᵉ Curie', 'mme curie'],
  ['percentage', 'soit 50\u00a0% des voix', '50 %'],
  ['percentage typed without a space', 'soit 50\u202f% des voix', '50%'],
  ['amount', 'la somme de 10\u202f000\u00a0€', '10 000 €'],
  ['amount without spaces', 'la somme de 10\u202f000\u00a0€', '10000€'],
  ['paragraph sign', 'selon le §\u00a012 du traité', '§ 12'],
  ['number sign', 'le n°\u00a05 de la revue', 'n° 5'],
  ['number sign, the other one', 'le nº\u00a05 de la revue', 'n° 5'],
  ['time', 'à 14\u00a0h\u00a032 précises', '14h32'],
  ['time typed with spaces', 'à 14h32 précises', '14 h 32'],
  ['full hour', 'à 8\u00a0h du matin', '8h'],
  ['unit behind a number', 'une marche de 120\u00a0km', '120km'],
  ['unit glued to a number', 'une marche de 120km', '120 km'],
  ['grouped number with a glued unit', 'sur 3 000km', '3000'],
  ['millions', 'soit 12\u202f000\u202f000 de francs', '12 000 000'],
  ['abbreviation with points', 'une résolution de l’O.N.U.', 'onu'],
  ['abbreviation typed with points', 'une résolution de l’ONU', 'O.N.U.'],
  ['M. and a name', 'M. Dupont est venu', 'M. Dupont'],
  ['Mme and a name', 'Mme Dupont est venue', 'mme dupont'],
  ['footnote number glued to a word', 'la bataille de Koursk12 fut', 'koursk'],
  ['superior footnote number', 'la bataille de Koursk¹² fut', 'koursk'],
  ['chemistry', 'les rejets de CO₂ et d’H₂O', 'co2 h2o'],
  ['soft hyphen', 'anti\u00adconstitution\u00adnelle', 'anticonstitutionnelle'],
  ['fraction', '3½ heures', '3'],
  ['-eau and -eaux', 'les bateaux', 'bateau'],
  ['feminine with a doubled consonant', 'une coréenne', 'coréen'],
  ['name with particle', 'd’Artagnan arriva', 'artagnan'],
  ['stop word in capitals of a name', 'le UN Security Council', 'UN council'],
]);

const FRENCH_FORMS = cases({ language: 'fr' }, [
  ['travail', 'les travaux publics', 'travail'],
  ['travaux', 'le travail de nuit', 'travaux'],
  ['nouvelle', 'une nouvelle loi', 'nouveau'],
  ['active', 'une vie active', 'actif'],
  ['heureuse', 'une fin heureuse', 'heureux'],
  ['belle', 'une belle journée', 'beau'],
  ['yeux', 'les yeux fermés', 'œil'],
  ['mangé', 'ils ont mangé', 'manger'],
  ['nationaux', 'les parcs nationaux', 'national'],
  ['négociations', 'les négociations de paix', 'négocier'],
]);

const FRENCH_STRANGERS = cases({ language: 'fr', isFound: false }, [
  ['chien and Chine', 'le chien dort', 'chine'],
  ['doubled letter', 'une banne', 'bane'],
  ['paix and pays', 'la paix', 'pays'],
  ['poison and poisson', 'un poisson rouge', 'poison'],
  ['dessert and désert', 'le dessert du jour', 'désert'],
  ['maïs and mais', 'oui, mais non, un thé', 'maïs'],
  ['île and presqu’île', 'une île au large de la Crimée', 'presqu’île'],
  ['Inde and index', 'un index', 'Inde'],
  ['number within a number', 'soit 13\u202f000 hommes', '3000'],
]);

const FALSE_FRIENDS = cases({ language: 'fr', isFound: false }, [
  ['année and Anne', 'une année faste', 'Anne'],
  ['Anne and année', 'Anne est venue', 'année'],
]);

const ENGLISH = cases({ language: 'en' }, [
  ['possessive', 'Ukraine’s soldiers', 'ukraine'],
  ['plural possessive', 'the soldiers’ boots', 'soldiers'],
  ['contraction', 'they don’t know', "don't know"],
  ['hyphen in e-mail', 'send an e-mail', 'email'],
  ['no hyphen in email', 'send an email', 'e-mail'],
  ['co-operation', 'close co-operation', 'cooperation'],
  ['abbreviation with points', 'the U.S.A. in 1950', 'usa'],
  ['abbreviation with points, army', 'the U.S. Army', 'us army'],
  ['initials', 'J.R.R. Tolkien', 'jrr tolkien'],
  ['AT&T', 'a call from AT&T', 'AT&T'],
  ['R&D', 'spent on R&D', 'r&d'],
  ['R & D with spaces', 'spent on R & D', 'R&D'],
  ['Q&A typed with spaces', 'a short Q&A', 'Q & A'],
  ['C++', 'written in C++, then in C#.', 'c++'],
  ['C#', 'written in C++, then in C#.', 'c#'],
  ['.NET', 'a .NET library', '.NET'],
  ['Node.js', 'runs on Node.js today', 'node.js'],
  ['hashtag', 'posted as #climate today', 'climate'],
  ['hashtag typed with its sign', 'posted as #climate today', '#climate'],
  ['name of an account', 'said @jane_doe there', '@jane_doe'],
  ['part of the name of an account', 'said @jane_doe there', 'jane'],
  ['e-mail address', 'write to jane.doe@example.org now', 'jane.doe@example.org'],
  ['part of an e-mail address', 'write to jane.doe@example.org now', 'example'],
  ['web address', 'see https://www.example.org/a-page?id=12', 'https://www.example.org/a-page?id=12'],
  ['host of a web address', 'see https://www.example.org/a-page?id=12', 'example.org'],
  ['part of a web address', 'see https://www.example.org/a-page?id=12', 'page'],
  ['file name', 'open rapport_2024.pdf first', 'rapport_2024.pdf'],
  ['part of a file name', 'open rapport_2024.pdf first', 'rapport'],
  ['camel case', 'call useState twice', 'usestate'],
  ['Irish name', 'Conan O’Brien', "o'brien"],
  ['Irish name typed as one word', 'Conan O’Brien', 'obrien'],
  ['Hawaiian ʻokina', 'a volcano on Hawaiʻi', 'hawaii'],
  ['F-16 typed as one word', 'an F-16 was lost', 'f16'],
  ['COVID-19 typed as one word', 'COVID-19 spread', 'covid19'],
  ['COVID19 typed with its hyphen', 'COVID19 spread', 'covid-19'],
  ['thousands with a comma', '12,500 soldiers', '12500'],
  ['thousands typed with a comma', 'some 12500 soldiers', '12,500'],
  ['diaeresis', 'a naïve coöperation', 'naive cooperation'],
  ['emoji beside a word', 'Bravo🎉 everyone', 'bravo'],
  ['trademark', 'Lego™ bricks', 'lego'],
  ['bold letters of mathematics', '𝐍𝐀𝐓𝐎 met', 'nato'],
  ['full-width letters', 'ＮＡＴＯ met in ２０２４', 'nato 2024'],
  ['y and ies', 'many studies', 'study'],
]);

const ENGLISH_FORMS = cases({ language: 'en' }, [
  ['ran', 'he ran home', 'run'],
  ['studied', 'she studied law', 'study'],
  ['nation and nations', 'national parks', 'nation'],
]);

const UNKNOWN_FORMS = cases({}, [
  ['mangent', 'elles mangent tard', 'manger'],
  ['running', 'he was running', 'run'],
]);

const PHRASES = cases({ language: 'fr' }, [
  ['phrase over a stop word', 'la Corée du Nord tire', '"corée du nord"'],
  ['phrase over a compound', 'des soldats nord-coréens tués', '"soldats nord-coréens tués"'],
  ['phrase over a compound typed apart', 'des soldats nord-coréens tués', '"soldats nord coréens tués"'],
  ['phrase with a compound that the text has apart', 'soldats nord coréens tués', '"nord-coréens tués"'],
  ['phrase with an elision', 'le sommet de l’OTAN à Vilnius', '"sommet de l’OTAN"'],
  ['phrase with a number', 'près de 3\u202f000 soldats', '"3 000 soldats"'],
  ['phrase in guillemets', 'un «\u00a0cessez-le-feu\u00a0» fragile', '«\u00a0cessez-le-feu fragile\u00a0»'],
  ['Chinese phrase', '中国人民解放军', '"人民解放"'],
]);

const SPLITS = cases({}, [
  ['one word for two', 'un tir nord coréen', 'nordcoréen'],
  ['database for data base', 'a data base of birds', 'database'],
]);

const ENGLISH_STRANGERS = cases({ language: 'en', isFound: false }, [
  ['part of a camel-case word', 'call useState twice', 'state'],
  ['C and C++', 'plan C it is', 'c++'],
  ['a number behind letters is no other number', 'a B52 bomber', '52'],
  ['emoji alone', 'Bravo everyone', 'xyz 🎉'],
]);

const SCRIPTS = cases({}, [
  ['German ß', 'Die Straße ist', 'strasse'],
  ['German capital ẞ', 'DIE STRAẞE IST', 'straße'],
  ['German umlaut', 'die Bücher', 'bucher'],
  ['German umlaut typed', 'Muller schrieb', 'Müller'],
  ['German thousands', 'rund 3.000 Mann', '3000'],
  ['Swiss thousands', 'près de 3’000 hommes', '3000'],
  ['Polish ł', 'w Łodzi', 'lodzi'],
  ['Danish ø and å', 'på Færøerne', 'faeroerne pa'],
  ['Icelandic þ and ð', 'Þórður kom', 'thordur'],
  ['Catalan middle dot', 'van col·laborar', 'collaborar'],
  ['Turkish capital İ', 'İstanbul’da', 'istanbul'],
  ['Turkish ı', 'ısparta', 'ISPARTA'],
  ['Vietnamese', 'người Việt Nam ở Đà Nẵng', 'viet nam da nang'],
  ['Vietnamese, decomposed', nfd('người Việt Nam'), 'Việt'],
  ['Romanian comma below', 'în București', 'bucuresti'],
  ['Cyrillic capitals', 'МОСКВА сегодня', 'москва'],
  ['Cyrillic ё', 'зелёный лес', 'зеленый'],
  ['Cyrillic й, decomposed', nfd('зелёный лес'), 'зелёный'],
  ['Greek accents', 'στην Αθήνα', 'αθηνα'],
  ['Greek final sigma', 'ο ΛΟΓΟΣ', 'λόγος'],
  ['Arabic', 'السلام عليكم', 'السلام'],
  ['Arabic points', 'السَّلَامُ عليكم', 'السلام'],
  ['Arabic hamza', 'قال أحمد إن', 'احمد'],
  ['Arabic tatweel', 'الســـلام عليكم', 'السلام'],
  ['Arabic digits', 'في عام ٢٠٢٤', '2024'],
  ['Persian letters typed on an Arabic keyboard', 'کتاب فارسی', 'كتاب فارسي'],
  ['Persian joiner', 'می\u200cخواهم', 'میخواهم'],
  ['Hebrew', 'שלום עולם', 'שלום'],
  ['Hebrew points', 'שָׁלוֹם עולם', 'שלום'],
  ['Hebrew maqaf', 'בית־ספר חדש', 'ספר'],
  ['Hebrew abbreviation', 'דובר צה״ל אמר', 'צה"ל'],
  ['Chinese', '中国人民解放军', '人民'],
  ['Chinese, one character', '这是我的猫', '猫'],
  ['Japanese', '東京都庁に行く', '東京'],
  ['Katakana', '新しいコンピューター', 'コンピューター'],
  ['half-width katakana', 'ﾎﾟｹﾓﾝ', 'ポケモン'],
  ['two Japanese words', '猫が犬を見た', '猫 犬'],
  ['Japanese thousands', '約3,000人が', '3000'],
  ['Hangul', '한국어를 배우다', '한국어'],
  ['Hangul, one syllable', '책을 읽다', '책'],
  ['Hangul, decomposed', nfd('한국어를 배우다'), '한국어'],
  ['Thai', 'ประเทศไทยมีประชากรมาก', 'ประชากร'],
  ['Thai with sara am', 'น้ำท่วมกรุงเทพ', 'น้ำ'],
  ['Hindi', 'भारत की राजधानी', 'राजधानी'],
  ['Hindi digits', 'वर्ष २०२४ में', '2024'],
  ['Georgian', 'თბილისი ქალაქია', 'თბილისი'],
  ['Armenian capitals', 'ՀԱՅԱՍՏԱՆ երկիր', 'հայաստան'],
  ['zero-width joiner', 'क\u094d\u200dष', 'क\u094dष'],
  ['transliterated Arabic', 'ʿAlī ibn Abī Ṭālib', 'ali talib'],
]);

const SCRIPT_STRANGERS = cases({ isFound: false }, [
  ['Chinese characters apart', '人口と民族', '人民'],
  ['Hebrew shin and he', 'שלום עולם', 'שלוה'],
  ['Cyrillic и is not i', 'мир', 'mir'],
]);

export const SCRIPT_CASES: readonly ScriptCase[] = [
  ...FRENCH,
  ...FRENCH_FORMS,
  ...FRENCH_STRANGERS,
  ...FALSE_FRIENDS,
  ...ENGLISH,
  ...ENGLISH_FORMS,
  ...ENGLISH_STRANGERS,
  ...UNKNOWN_FORMS,
  ...PHRASES,
  ...SPLITS,
  ...SCRIPTS,
  ...SCRIPT_STRANGERS,
];
