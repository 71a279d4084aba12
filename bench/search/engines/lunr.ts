import lunr from 'lunr';
import addFrench from 'lunr-languages/lunr.fr';
import addLanguages from 'lunr-languages/lunr.multi';
import addStemmerSupport from 'lunr-languages/lunr.stemmer.support';
import type { BuildEngine } from '../engine.ts';

addStemmerSupport(lunr);
addFrench(lunr);
addLanguages(lunr);

/** Lunr with the stemmer of the language, with both for several; any word will do. */
export const buildLunr: BuildEngine = (documents, language) => {
  const index = lunr(function () {
    if (language === 'fr') this.use(lunr.fr);
    if (language === null) this.use(lunr.multiLanguage('en', 'fr'));
    this.ref('id');
    this.field('title');
    this.field('text');
    for (const document of documents) this.add(document);
  });
  return {
    search: (query, limit) =>
      index
        .query((clauses) => {
          for (const token of lunr.tokenizer(query)) clauses.term(token, {});
        })
        .slice(0, limit)
        .map((result) => Number(result.ref)),
  };
};
