import { fieldLink } from '../word-processing/field-link.ts';

/** Complex fields (ECMA-376 Part 1 §17.16.18): they begin, tell their instruction, show a result, and end. */
export class DocxFields {
  private readonly open: { instruction: string; link: string | null; isResult: boolean }[] = [];

  character(type: string | null): void {
    const last = this.open.at(-1);
    if (type === 'begin') this.open.push({ instruction: '', link: null, isResult: false });
    else if (type === 'end') this.open.pop();
    else if (type === 'separate' && last !== undefined) {
      last.isResult = true;
      last.link = fieldLink(last.instruction);
    }
  }

  instruction(text: string): void {
    const last = this.open.at(-1);
    if (last !== undefined && !last.isResult) last.instruction += text;
  }

  /** Where text that stands here leads, by the innermost field that is a link. */
  get link(): string | null {
    return this.open.findLast(({ link, isResult }) => isResult && link !== null)?.link ?? null;
  }
}
