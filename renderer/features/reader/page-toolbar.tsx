import { useTranslation } from 'react-i18next';
import { SelectionToolbar } from './selection-toolbar.tsx';
import type { AnnotationGestures } from './use-annotation-gestures.ts';

/** The toolbar at the selection, or at the highlight that was clicked. */
export function PageToolbar({ gestures }: { readonly gestures: AnnotationGestures }) {
  const { t } = useTranslation();
  const { selection, picked } = gestures;
  const place = selection?.place ?? picked?.place;
  if (place === undefined) return null;
  return (
    <SelectionToolbar
      label={selection === null ? t('reader.highlightTools') : t('reader.selection')}
      place={place}
      current={picked?.highlight.color ?? null}
      onColor={gestures.highlight}
      onNote={gestures.note}
      onRemove={picked === null ? null : gestures.removePicked}
    />
  );
}
