import { useTranslation } from 'react-i18next';
import type { AnnotationCommands } from './marks/use-annotation-commands.ts';
import { SelectionToolbar } from './selection-toolbar.tsx';
import type { AnnotationGestures } from './use-annotation-gestures.ts';

interface PageToolbarProps {
  readonly gestures: AnnotationGestures;
  readonly commands: AnnotationCommands;
}

/** The toolbar at the selection, or at the highlight that was clicked. */
export function PageToolbar({ gestures, commands }: PageToolbarProps) {
  const { t } = useTranslation();
  const { selection, picked } = gestures;
  const place = selection?.place ?? picked?.place;
  if (place === undefined) return null;
  const isPicked = picked !== null;
  return (
    <SelectionToolbar
      key={picked?.highlight.id ?? 'selection'}
      label={isPicked ? t('reader.highlightTools') : t('reader.selection')}
      place={place}
      current={picked?.highlight ?? null}
      onColor={(color) => gestures.mark({ color })}
      onUnderline={gestures.underline}
      onNote={gestures.note}
      onCopy={commands.copy}
      onNameColors={() => commands.open({ kind: 'colorNames' })}
      onTag={isPicked ? commands.tag : null}
      onErase={gestures.canErase ? gestures.erase : null}
      onRemove={isPicked ? () => removePicked(gestures) : null}
    />
  );
}

function removePicked(gestures: AnnotationGestures): void {
  const annotation = gestures.atHand();
  if (annotation !== null) gestures.remove(annotation);
}
