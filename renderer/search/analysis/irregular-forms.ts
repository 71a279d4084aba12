/** Words whose forms share no stem: each line is one word, its lemma first, folded. */
const WORDS = `
oeil yeux
ciel cieux
aieul aieux
travail travaux
bail baux
corail coraux
email emaux
soupirail soupiraux
vitrail vitraux
nouveau nouvel nouvelle nouveaux nouvelles
beau bel belle beaux belles
vieux vieil vieille vieilles
fou folle folles fous
mou molle molles mous
jumeau jumelle jumeaux jumelles
roux rousse rousses
doux douce douces
blanc blanche blancs blanches
sec seche secs seches
frais fraiche fraiches
long longue longs longues
man men
woman women
child children
person people
foot feet
tooth teeth
goose geese
mouse mice
life lives
wife wives
wolf wolves
leaf leaves
half halves
knife knives
shelf shelves
run ran
begin began begun
write wrote written
speak spoke spoken
take took taken
give gave given
know knew known
grow grew grown
think thought
buy bought
bring brought
teach taught
catch caught
fight fought
find found
win won
lose lost
sell sold
tell told
build built
send sent
spend spent
lead led
meet met
rise rose risen
fall fell fallen
drive drove driven
choose chose chosen
break broke broken
steal stole stolen
analysis analyses
crisis crises
thesis theses
hypothesis hypotheses
`;

const GROUPS = WORDS.trim()
  .split('\n')
  .map((line) => line.split(' '));

const GROUP_OF = new Map(GROUPS.flatMap((group) => group.map((word) => [word, group] as const)));

/** The lemma of a folded word with irregular forms; other words are their own. */
export function irregularLemma(word: string): string {
  return GROUP_OF.get(word)?.[0] ?? word;
}

/** All forms of an irregular word, itself among them; none for others. */
export function irregularForms(word: string): readonly string[] {
  return GROUP_OF.get(word) ?? [];
}
