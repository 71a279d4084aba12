import { useEffect, useRef } from 'react';
import type { CodeBlock } from '../../../../shared/article.ts';
import type { BlockAttributes } from '../block-view.tsx';
import styles from '../blocks.module.css';
import { paintCode } from './code-painter.ts';
import './code-colors.css';

interface CodeViewProps {
  readonly block: CodeBlock;
  readonly attributes: BlockAttributes;
}

/** Code as it was written, in colours where its language is known. Wide lines are scrolled within it, also by keys. */
export function CodeView({ block, attributes }: CodeViewProps) {
  const { text, language } = block;
  const code = useRef<HTMLElement>(null);
  useEffect(() => {
    if (code.current === null || language === null) return undefined;
    return paintCode(code.current, text, language);
  }, [text, language]);
  return (
    <pre className={styles.code} {...attributes}>
      <code ref={code}>{text}</code>
    </pre>
  );
}
