import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../../../shared/article.ts';
import { toDomRange } from '../../../anchoring/dom-range.ts';
import { useCommandHandlers } from '../../../services/use-command-handlers.ts';
import { useSetting } from '../../../services/use-setting.ts';
import { showToast } from '../../../ui/toast.tsx';
import { bringIntoView } from '../find/bring-into-view.ts';
import type { ParagraphCursor } from '../use-paragraph-cursor.ts';
import { AloudReader } from './aloud-reader.ts';
import { SystemSpeaker } from './system-speaker.ts';
import { useVoices } from './use-voices.ts';
import { chooseVoice } from './voices.ts';

/** Name of the style sheet's rule for the sentence that is spoken. */
const SPOKEN = 'lectern-spoken';

interface AloudContext {
  readonly blocks: readonly Block[];
  readonly language: string | null;
  readonly page: HTMLElement | null;
  readonly scroller: HTMLElement | null;
  readonly cursor: ParagraphCursor;
}

export interface ReadingAloud {
  readonly reader: AloudReader;
  readonly language: string | null;
  /** Begins at the paragraph cursor, else at the first paragraph in sight; pauses and goes on. */
  toggle(): void;
}

/** Reading aloud: the sentence that is spoken is marked, and the paragraph cursor goes along. */
export function useReadAloud(context: AloudContext): ReadingAloud {
  const { blocks, language, page, scroller, cursor } = context;
  const { t } = useTranslation();
  const voices = useVoices();
  const [speech] = useSetting('speech');
  const voice = useMemo(() => chooseVoice(voices, language, speech.voices), [voices, language, speech]);
  const choice = useRef({ voice, rate: speech.rate });
  choice.current = { voice, rate: speech.rate };
  const [reader] = useState(() => new AloudReader(new SystemSpeaker(() => choice.current)));
  const { passage } = useSyncExternalStore(reader.subscribe, reader.getState);

  useLayoutEffect(() => reader.setArticle(blocks, language), [reader, blocks, language]);
  useEffect(() => () => reader.stop(), [reader]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new voice or pace is heard at once
  useEffect(() => reader.again(), [reader, voice, speech.rate]);

  const { moveTo } = cursor;
  const spokenBlockId = passage?.blockId ?? null;
  useEffect(() => {
    if (spokenBlockId !== null) moveTo(spokenBlockId);
  }, [spokenBlockId, moveTo]);
  useLayoutEffect(() => {
    const place = page === null || passage === null ? null : toDomRange(page, passage);
    if (place === null) return undefined;
    CSS.highlights.set(SPOKEN, new Highlight(place));
    if (scroller !== null) bringIntoView(place, scroller);
    return () => void CSS.highlights.delete(SPOKEN);
  }, [page, scroller, passage]);

  const toggle = (): void => {
    const { status } = reader.getState();
    if (status === 'speaking') reader.pause();
    else if (status !== 'off') reader.resume();
    else if (voice === null) showToast({ text: t('aloud.noVoice'), tone: 'problem' });
    else reader.start(cursor.blockOrFirstInSight()?.id ?? null);
  };
  useCommandHandlers({ readAloud: toggle });
  return { reader, language, toggle };
}
