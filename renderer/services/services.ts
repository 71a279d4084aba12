import { createContext, useContext } from 'react';
import type { AnchoringClient } from '../anchoring/anchoring-client.ts';
import type { CommandRegistry } from '../commands/command-registry.ts';
import type { AnnotationPlaces } from '../db/annotation-places.ts';
import type { AnnotationRepository } from '../db/annotation-repository.ts';
import type { ArticleRepository } from '../db/article-repository.ts';
import type { BinRepository } from '../db/bin-repository.ts';
import type { EditLog } from '../db/edit-log.ts';
import type { ImportHistory } from '../db/import-history.ts';
import type { NotebookRepository } from '../db/notebook-repository.ts';
import type { ReviewRepository } from '../db/review-repository.ts';
import type { SearchRepository } from '../db/search-repository.ts';
import type { TagRepository } from '../db/tag-repository.ts';
import type { UndoHistory } from '../history/undo-history.ts';
import type { Importer } from '../importing/importer.ts';
import type { Platform } from '../platform/platform.ts';
import type { SearchClient } from '../search/protocol.ts';
import type { Settings } from '../settings/settings.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import type { ClosingWork } from './closing-work.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import type { LiveLists } from './live-lists.ts';

/** What features use to act; made once by the app. */
export interface Services {
  readonly library: ArticleRepository;
  readonly annotations: AnnotationRepository;
  /** Where annotations stand in a text that they were not made in. */
  readonly places: AnnotationPlaces;
  readonly anchoring: AnchoringClient;
  readonly bin: BinRepository;
  readonly tags: TagRepository;
  /** Many annotations at once. */
  readonly notebook: NotebookRepository;
  readonly reviews: ReviewRepository;
  readonly drafts: DraftKeeper;
  readonly importer: Importer;
  readonly importHistory: ImportHistory;
  readonly search: SearchClient;
  readonly searches: SearchRepository;
  /** What the searches of `searches` find, kept true. */
  readonly lists: LiveLists;
  readonly backups: BackupKeeper;
  /** What was done to rows, as data; `useEdit` is the way to it. */
  readonly edits: EditLog;
  readonly history: UndoHistory;
  readonly settings: Settings;
  readonly commands: CommandRegistry;
  readonly closing: ClosingWork;
  readonly platform: Platform;
}

export const ServicesContext = createContext<Services | null>(null);

/** @throws when used outside the app's provider */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('useServices needs a ServicesContext');
  return services;
}
