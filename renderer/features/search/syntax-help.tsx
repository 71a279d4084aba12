import { useTranslation } from 'react-i18next';
import { SYNTAX_HELP } from '../../search/query/syntax-help.ts';
import type { ExampleChoice } from './help-choices.ts';
import { type ChoiceList, ListOption } from './list-option.tsx';
import { QueryText } from './query-text.tsx';
import styles from './syntax-help.module.css';

interface SyntaxHelpProps {
  readonly list: ChoiceList;
  readonly choices: readonly ExampleChoice[];
}

/** What a query can say, by examples; taking one puts it into the query. */
export function SyntaxHelp({ list, choices }: SyntaxHelpProps) {
  const { t } = useTranslation();
  const { chosenIndex, ...handlers } = list;
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('searchSyntax.title')}</h2>
        <p>{t('searchSyntax.intro')}</p>
      </div>
      <div
        id={list.id}
        role="listbox"
        tabIndex={-1}
        aria-label={t('searchSyntax.title')}
        className={styles.groups}
      >
        {SYNTAX_HELP.map(({ heading }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
          <div key={heading} role="group" aria-label={t(`searchSyntax.groups.${heading}`)}>
            <div className={styles.heading} role="presentation">
              {t(`searchSyntax.groups.${heading}`)}
            </div>
            {choices
              .filter((choice) => choice.heading === heading)
              .map(({ index, example, message }) => (
                <ListOption
                  key={index}
                  index={index}
                  list={handlers}
                  isChosen={index === chosenIndex}
                  layout="line"
                >
                  <code className={styles.example}>
                    <QueryText query={example} />
                  </code>
                  <span className={styles.meaning}>{t(`searchSyntax.rows.${message}`)}</span>
                </ListOption>
              ))}
          </div>
        ))}
      </div>
    </>
  );
}
