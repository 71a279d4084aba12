import { ImageOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImageSrc } from '../../../../shared/article.ts';
import { missingPlace } from './picture-source.ts';
import styles from './pictures.module.css';

interface MissingPictureProps {
  readonly src: ImageSrc;
  readonly alt: string;
}

/** The labelled place of a picture that was not saved: what it shows and where it lies. Nothing is asked for. */
export function MissingPicture({ src, alt }: MissingPictureProps) {
  const label = useMissingLabel(src);
  return (
    <div className={styles.missing} data-text-skip="">
      <ImageOff size={16} strokeWidth={1.75} aria-hidden />
      <div>
        {alt !== '' && <p className={styles.missingAlt}>{alt}</p>}
        <p>{label}</p>
      </div>
    </div>
  );
}

/** “Image not saved · example.com” */
export function useMissingLabel(src: ImageSrc): string {
  const { t } = useTranslation();
  const place = missingPlace(src);
  return place === null ? t('reader.imageNotSaved') : t('reader.imageNotSavedFrom', { place });
}
