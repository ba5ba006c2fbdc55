/** A site that is shown while it is being written. */
import type { Middleware } from '../serve-files.ts'

export interface RunningSite {
  /** Where a browser finds it. */
  url: string
  stop(): Promise<void>
}

export interface DevSite extends RunningSite {
  /**
   * Tells open pages that the store changed: all load again, or only those whose HTML is another. With `notes`, what
   * notes say of themselves changed and nothing else: the site has the pages that it had.
   */
  refresh(which: 'all' | 'changed' | 'notes'): void
  /** Tells open pages that there are other suggestions of links. */
  offer(): void
}

export interface DevOptions {
  port?: number | undefined
  /** Gives the panel of suggested links, which pages then show, what it shows. */
  offers?: Middleware | undefined
  /** Told of a program that cannot be used, or cannot be made of the code as it is. */
  notice?(text: string): void
}
