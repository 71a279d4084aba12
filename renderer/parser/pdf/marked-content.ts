import type { RunTag } from './pdf-page.ts';

/** A beginning or an end of marked content between a page's texts. */
interface ContentMark {
  readonly type: string;
  readonly id?: string;
  readonly tag?: string;
}

interface OpenContent {
  readonly tag: RunTag | null;
  readonly isArtifact: boolean;
}

/** Follows the marked content that a page's texts stand in (PDF 32000, 14.6). */
export class MarkedContent {
  private readonly tags: ReadonlyMap<string, RunTag>;
  private readonly open: OpenContent[] = [];

  constructor(tags: ReadonlyMap<string, RunTag>) {
    this.tags = tags;
  }

  follow({ type, id, tag }: ContentMark): void {
    if (type === 'endMarkedContent') this.open.pop();
    else {
      this.open.push({
        tag: this.tags.get(id ?? '') ?? this.tag,
        // Without a structure, nothing says that the mark means what it says.
        isArtifact: this.isArtifact || (tag === 'Artifact' && this.tags.size > 0),
      });
    }
  }

  /** What the structure says about text that stands here. */
  get tag(): RunTag | null {
    return this.open.at(-1)?.tag ?? null;
  }

  get isArtifact(): boolean {
    return this.open.at(-1)?.isArtifact ?? false;
  }
}
