import { Menu } from '@base-ui/react/menu';
import { TAG_TONES, TagDot, type TagTone } from './tag-dot.tsx';
import styles from './tone-choices.module.css';

interface ToneChoicesProps {
  readonly label: string;
  readonly tone: TagTone | null;
  nameOf(tone: TagTone | null): string;
  onChoose(tone: TagTone | null): void;
}

/** A row of colours, as a part of a menu. */
export function ToneChoices({ label, tone, nameOf, onChoose }: ToneChoicesProps) {
  return (
    <Menu.RadioGroup className={styles.row} aria-label={label} value={tone} onValueChange={onChoose}>
      {[...TAG_TONES, null].map((choice) => (
        <Menu.RadioItem
          key={choice ?? ''}
          className={styles.choice}
          value={choice}
          closeOnClick
          aria-label={nameOf(choice)}
          title={nameOf(choice)}
        >
          <TagDot tone={choice} />
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
