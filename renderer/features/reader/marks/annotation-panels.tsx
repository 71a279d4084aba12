import { useTranslation } from 'react-i18next';
import { useTagField } from '../../../services/use-tag-field.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { TagField } from '../../../ui/tag-field.tsx';
import type { AnnotationActions } from '../use-annotation-actions.ts';
import type { AnnotationGestures } from '../use-annotation-gestures.ts';
import { AnnotationList } from './annotation-list.tsx';
import { AnnouncedAnnotation } from './announced-annotation.tsx';
import { ColorNames } from './color-names.tsx';
import styles from './marks.module.css';
import { quoteOf, type ReaderAnnotation } from './reader-annotations.ts';
import type { AnnotationCommands } from './use-annotation-commands.ts';

interface AnnotationPanelsProps {
  readonly annotations: readonly ReaderAnnotation[];
  readonly actions: AnnotationActions;
  readonly gestures: AnnotationGestures;
  readonly commands: AnnotationCommands;
}

/** What stands over the text: the list of annotations, the tags of one, the names of the colours. */
export function AnnotationPanels({ annotations, actions, gestures, commands }: AnnotationPanelsProps) {
  const { t } = useTranslation();
  const { panel, open } = commands;
  const close = () => open(null);
  const tagged = panel?.kind === 'tags' ? annotations.find(({ id }) => id === panel.id) : undefined;
  return (
    <>
      <AnnouncedAnnotation annotation={annotations.find(({ id }) => id === gestures.chosenId) ?? null} />
      <Dialog
        isOpen={panel?.kind === 'list'}
        title={t('marks.list', { count: annotations.length })}
        closeLabel={t('app.close')}
        onClose={close}
      >
        <AnnotationList
          annotations={annotations}
          chosenId={gestures.chosenId}
          onGoTo={(annotation) => {
            close();
            commands.goTo(annotation);
          }}
          onRemove={gestures.remove}
        />
      </Dialog>
      <Dialog
        isOpen={tagged !== undefined}
        title={t('marks.tag')}
        closeLabel={t('app.close')}
        onClose={close}
      >
        {tagged !== undefined && <AnnotationTags annotation={tagged} actions={actions} onDone={close} />}
      </Dialog>
      <Dialog
        isOpen={panel?.kind === 'colorNames'}
        title={t('marks.nameColors')}
        closeLabel={t('app.close')}
        onClose={close}
      >
        <ColorNames />
      </Dialog>
    </>
  );
}

interface AnnotationTagsProps {
  readonly annotation: ReaderAnnotation;
  readonly actions: AnnotationActions;
  onDone(): void;
}

function AnnotationTags({ annotation, actions, onDone }: AnnotationTagsProps) {
  const { kind, id, row } = annotation;
  const field = useTagField(row.tags, (tags) => {
    void (kind === 'highlight' ? actions.changeHighlight(id, { tags }) : actions.tagNote(id, tags));
  });
  return (
    <div className={styles.panel}>
      <blockquote className={styles.quote}>{quoteOf(annotation)}</blockquote>
      <TagField {...field} isEager onDone={onDone} />
    </div>
  );
}
