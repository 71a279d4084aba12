/** The palette over a real database and a search that answers when the test wants, for browser tests. */
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { vi } from 'vitest';
import { ArticleRepository } from '../../db/article-repository.ts';
import { type LecternDatabase, openDatabase } from '../../db/database.ts';
import { DatabaseContext } from '../../db/database-context.ts';
import { SearchRepository } from '../../db/search-repository.ts';
import { type Language, startI18n } from '../../i18n/i18n.ts';
import type {
  BlockMatches,
  IndexStatus,
  SearchClient,
  SearchOptions,
  SearchResult,
} from '../../search/protocol.ts';
import { type Services, ServicesContext } from '../../services/services.ts';
import { SearchPalette } from './search-palette.tsx';
import type { SearchTarget } from './search-target.ts';

interface Asked {
  readonly query: string;
  readonly options: SearchOptions;
  resolve(result: SearchResult | null): void;
  reject(error: unknown): void;
}

export class TestPalette {
  readonly database: LecternDatabase;
  readonly searches: SearchRepository;
  /** Searches that the palette has asked for, the newest last. */
  readonly asked: Asked[] = [];
  readonly opened: SearchTarget[] = [];
  /** What `matchesIn` answers. */
  matches: readonly BlockMatches[] = [];
  status: IndexStatus = { articleCount: 1284, pendingCount: 0 };
  readonly #name: string;
  readonly #host = document.body.appendChild(document.createElement('div'));
  readonly #root: Root = createRoot(this.#host);
  #query = '';

  private constructor(name: string, database: LecternDatabase) {
    this.#name = name;
    this.database = database;
    this.searches = new SearchRepository(database);
    this.services = this.#createServices();
  }

  static async create(name: string, language: Language = 'en'): Promise<TestPalette> {
    startI18n(language);
    return new TestPalette(name, await openDatabase(name));
  }

  /** Opens the palette with what was typed before. */
  show(query = ''): void {
    this.#query = query;
    this.#root.render(<Stage stage={this} query={query} />);
  }

  /** What the palette told when it closed. */
  get query(): string {
    return this.#query;
  }

  keepQuery(query: string): void {
    this.#query = query;
  }

  /** The same at each rendering, as the app's are. */
  readonly services: Services;

  #createServices(): Services {
    const search: SearchClient = {
      search: (query, options) =>
        new Promise((resolve, reject) => this.asked.push({ query, options, resolve, reject })),
      list: async () => [],
      matchesIn: async () => this.matches,
      findIn: async () => [],
      annotations: async () => [],
      matchTexts: async () => [],
      onStatus: (listener) => {
        listener(this.status);
        return () => undefined;
      },
      close: () => undefined,
    };
    const library = new ArticleRepository(this.database);
    // The palette uses these alone.
    return { search, searches: this.searches, library } as Partial<Services> as Services;
  }

  /** Waits until the palette has asked for a query, with this limit if one is given. */
  async search(query: string, limit?: number): Promise<Asked> {
    return vi.waitUntil(() =>
      this.asked.findLast(
        (asked) => asked.query === query && (limit ?? asked.options.limit) === asked.options.limit,
      ),
    );
  }

  /** Answers the newest search for the result's query, and waits until it is shown. */
  async answer(result: SearchResult): Promise<void> {
    const { resolve } = await this.search(result.query);
    await rendered(() => resolve(result));
  }

  async close(): Promise<void> {
    this.#root.unmount();
    this.#host.remove();
    this.database.close();
    await indexedDB.deleteDatabase(this.#name);
  }
}

function Stage({ stage, query }: { readonly stage: TestPalette; readonly query: string }) {
  const [isOpen, setOpen] = useState(true);
  return (
    <DatabaseContext value={stage.database}>
      <ServicesContext value={stage.services}>
        <SearchPalette
          isOpen={isOpen}
          query={query}
          onClose={(typed) => {
            stage.keepQuery(typed);
            setOpen(false);
          }}
          onOpen={(target) => stage.opened.push(target)}
        />
      </ServicesContext>
    </DatabaseContext>
  );
}

/** Waits until React has rendered all that an action led to. */
export async function rendered(action: () => void): Promise<void> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  await act(async () => action());
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
}
