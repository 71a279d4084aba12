import { create, insert, type SearchParams, search } from '@orama/orama';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import type { BuildEngine } from '../engine.ts';

const SCHEMA = { id: 'string', title: 'string', text: 'string' } as const;

/** Orama with the stemmer of the language, English for several; any word will do. */
export const buildOrama: BuildEngine = (documents, language) => {
  const database = create({
    schema: SCHEMA,
    components: {
      tokenizer:
        language === 'fr'
          ? { language: 'french', stemming: true, stemmer: stemFrench }
          : { language: 'english', stemming: true, stemmer: stemEnglish },
    },
  });
  for (const { id, title, text } of documents) insert(database, { id: String(id), title, text });
  return {
    search(query, limit) {
      const params: SearchParams<typeof database> = { term: query, limit, threshold: 1 };
      const results = search(database, params);
      if (results instanceof Promise)
        throw new Error('Orama answered later, which it does with plugins only');
      return results.hits.map((hit) => Number(hit.id));
    },
  };
};
