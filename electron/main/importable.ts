import { extname } from 'node:path';

/**
 * Kinds of file that are no articles and lie in folders beside them. Everything else in a folder is tried, whatever its
 * name, since the format is decided by content.
 */
const NO_ARTICLES = new Set(
  (
    'png jpg jpeg gif webp avif bmp tif tiff ico svg svgz heic psd ai eps ' +
    'mp3 m4a ogg oga opus flac wav aac mp4 m4v mkv webm avi mov wmv ' +
    'css scss less js mjs cjs ts tsx jsx map json jsonl wasm py rb go rs java c h cc cpp hpp cs php pl sh bat ps1 ' +
    'woff woff2 ttf otf eot exe dll so dylib bin o a class jar deb rpm dmg iso msi apk ' +
    'gz bz2 xz zst 7z rar tar tgz db sqlite sqlite3 log lock bak tmp part crdownload swp ' +
    'csv tsv xls xlsx ods ppt pptx odp ics vcf torrent url lnk webloc desktop ini plist xml xsl xsd dtd yml yaml toml'
  ).split(' '),
);

const NO_ARTICLE_NAMES = new Set(['thumbs.db', 'desktop.ini', 'icon\r']);

/** Folders that hold programs, waste or what an archiver adds, and no articles. */
const IGNORED_FOLDERS = new Set(['node_modules', '__macosx', '$recycle.bin', 'system volume information']);

/** What browsers append to a saved page's name for the folder of its pictures, in the languages of their interfaces. */
const COMPANION_FOLDER =
  /^(.+?)(?:[_.]files|[_-](?:fichiers|dateien|bestanden|archivos|ficheros|arquivos|file))$/i;

const PAGE_EXTENSIONS = ['.html', '.htm', '.xhtml', '.xht', '.shtml', ''];

/** Whether a file that a folder holds may be an article. */
export function mayBeArticle(name: string): boolean {
  if (isHidden(name) || NO_ARTICLE_NAMES.has(name.toLowerCase())) return false;
  return !NO_ARTICLES.has(extname(name).slice(1).toLowerCase());
}

/** Hidden on Unix, a temporary or lock file of an office program, or an archiver's note about a file. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}

/**
 * Whether a folder is to be passed over: hidden, known to hold no articles, or the pictures of a saved page that lies
 * beside it (`siblings` are the lower-case names in the same folder).
 */
export function isIgnoredFolder(name: string, siblings: ReadonlySet<string>): boolean {
  if (isNeverEntered(name)) return true;
  const page = COMPANION_FOLDER.exec(name)?.[1]?.toLowerCase();
  return page !== undefined && PAGE_EXTENSIONS.some((extension) => siblings.has(page + extension));
}

/** Whether a folder is passed over whatever lies beside it. */
export function isNeverEntered(name: string): boolean {
  return isHidden(name) || IGNORED_FOLDERS.has(name.toLowerCase());
}

/** Whether a folder is named as browsers name the one for a saved page's pictures. */
export function isNamedAsCompanions(name: string): boolean {
  return COMPANION_FOLDER.test(name);
}
