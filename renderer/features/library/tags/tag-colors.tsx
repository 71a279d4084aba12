import { useTranslation } from 'react-i18next';
import type { Tag } from '../../../db/tag-queries.ts';
import { useTagActions } from '../../../services/use-tag-actions.ts';
import { ToneChoices } from '../../../ui/tone-choices.tsx';

/** The colours of a tag, in its menu. */
export function TagColors({ tag }: { readonly tag: Tag }) {
  const { t } = useTranslation();
  const { setColor } = useTagActions();
  return (
    <ToneChoices
      label={t('tags.color')}
      tone={tag.color}
      nameOf={(tone) => (tone === null ? t('tags.noColor') : t(`colors.${tone}`))}
      onChoose={(tone) => setColor(tag, tone)}
    />
  );
}
