import { type ImageSrc, type Inline, MISSING_PREFIX } from '../../../shared/article.ts';
import type { DraftBlock } from '../draft.ts';

/** What became of a picture's address: where it now lies, or that it is a spacer that shows nothing. */
export type PicturePlace =
  | { readonly src: ImageSrc; readonly width?: number; readonly height?: number }
  | 'spacer';

export type PicturePlaces = ReadonlyMap<string, PicturePlace>;

/** The blocks with their pictures' addresses replaced. Spacers go; what pointed at one points at the next block. */
export function placePictures(blocks: readonly DraftBlock[], places: PicturePlaces): readonly DraftBlock[] {
  const placed: DraftBlock[] = [];
  let orphaned: readonly string[] = [];
  for (const block of blocks) {
    const next = placeBlock(block, places);
    if (next === null) orphaned = [...orphaned, ...(block.anchors ?? [])];
    else {
      const anchors = [...orphaned, ...(next.anchors ?? [])];
      placed.push(anchors.length === 0 ? next : { ...next, anchors });
      orphaned = [];
    }
  }
  return placed;
}

/** Null when the block was nothing but a spacer, or a picture of which neither name nor text is known. */
function placeBlock(block: DraftBlock, places: PicturePlaces): DraftBlock | null {
  switch (block.kind) {
    case 'code':
    case 'rule':
      return block;
    case 'image': {
      const caption = placeInlines(block.caption, places);
      const place = places.get(block.src) ?? { src: block.src };
      const saysNothing = place === 'spacer' || (place.src === MISSING_PREFIX && block.alt === '');
      if (!saysNothing) return { ...block, ...place, caption };
      return caption.length === 0 ? null : { kind: 'paragraph', inlines: caption };
    }
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map((cell) => ({ ...cell, inlines: placeInlines(cell.inlines, places) })),
        ),
      };
    default:
      return { ...block, inlines: placeInlines(block.inlines, places) };
  }
}

function placeInlines(inlines: readonly Inline[], places: PicturePlaces): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if ('children' in inline) return [{ ...inline, children: placeInlines(inline.children, places) }];
    if (inline.kind !== 'image') return [inline];
    const place = places.get(inline.src) ?? { src: inline.src };
    if (place !== 'spacer') return [{ ...inline, ...place }];
    return inline.alt === '' ? [] : [{ kind: 'text', text: inline.alt }];
  });
}
