/** Rows of a library as lines of JSON, and the bytes that they hold as files. */
import type { ArticleVersionRow } from '../../db/import-rows.ts';
import type { AssetRow, OriginalRow, Picture } from '../../db/rows.ts';

/**
 * Tables of a backup, in the order in which they are written: an article before what belongs to it, so that what is added
 * meanwhile is whole or missing. The search index is made anew from them.
 */
export const BACKUP_TABLES = [
  'articles',
  'contents',
  'sources',
  'originals',
  'assets',
  'highlights',
  'notes',
  'noteDrafts',
  'importBatches',
  'importEntries',
  'articleVersions',
  'settings',
  'savedSearches',
  'recentSearches',
  'tags',
  'edits',
  'reviews',
] as const;
export type BackupTable = (typeof BACKUP_TABLES)[number];

/** Bytes of a row, which stand in a file of their own. */
export interface RowFile {
  readonly path: string;
  /** Null where the path alone says what it is: originals never change. */
  readonly sha256: string | null;
  read(): Promise<Uint8Array>;
}

export interface SavedRow {
  readonly line: string;
  readonly files: readonly RowFile[];
}

/** Gives the bytes of a file of the backup. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

export function saveRow(table: BackupTable, row: unknown): SavedRow {
  switch (table) {
    case 'originals': {
      const { bytes, ...rest } = row as OriginalRow;
      const file = { path: originalPath(rest.id), sha256: null, read: async () => bytes };
      return { line: JSON.stringify(rest), files: [file] };
    }
    case 'assets': {
      const { blob, ...rest } = row as AssetRow;
      return { line: JSON.stringify(rest), files: [pictureFile(rest.id, blob)] };
    }
    case 'articleVersions': {
      const version = row as ArticleVersionRow;
      const pictures = version.pictures.map(({ blob: _blob, ...rest }) => rest);
      const files = version.pictures.map(({ id, blob }) => pictureFile(id, blob));
      return { line: JSON.stringify({ ...version, pictures }), files };
    }
    default:
      return { line: JSON.stringify(row), files: [] };
  }
}

export async function loadRow(table: BackupTable, line: string, read: ReadFile): Promise<object> {
  const row: unknown = JSON.parse(line);
  switch (table) {
    case 'originals': {
      const original = row as Omit<OriginalRow, 'bytes'>;
      return { ...original, bytes: await read(originalPath(original.id)) };
    }
    case 'assets':
      return loadPicture(row as Omit<AssetRow, 'blob'>, read);
    case 'articleVersions': {
      const version = row as Omit<ArticleVersionRow, 'pictures'> & {
        readonly pictures: readonly Omit<Picture, 'blob'>[];
      };
      return {
        ...version,
        pictures: await Promise.all(version.pictures.map((p) => loadPicture(p, read))),
      };
    }
    default:
      return row as object;
  }
}

function pictureFile(id: string, blob: Blob): RowFile {
  return {
    path: picturePath(id),
    sha256: id,
    read: async () => new Uint8Array(await blob.arrayBuffer()),
  };
}

async function loadPicture<P extends Omit<Picture, 'blob'>>(
  picture: P,
  read: ReadFile,
): Promise<P & Picture> {
  const bytes = await read(picturePath(picture.id));
  return { ...picture, blob: new Blob([bytes.slice()], { type: picture.mediaType }) };
}

function originalPath(id: string): string {
  return `originals/${id}`;
}

function picturePath(id: string): string {
  return `images/${id}`;
}
