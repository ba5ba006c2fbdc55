/** What is known of a program besides its files. */

/** What stands beside the program, in `programFile`. */
export interface ProgramRecord {
  /** The module that renders pages, below the folder `server`. */
  entry: string
  /** Whether its components are rendered by the runtime of the site, and not that of Astro, which the code of notes needs. */
  plain: boolean
  /** The styles of each page, as Astro keeps them in `pagesByKeys`. */
  styles: [key: string, page: { styles: unknown[] }][]
  /** The files that stand on the site as they are, with the hash of each. */
  client: Record<string, string>
  /** The files that the code of notes is made of, with the hash of each, null where there is none. */
  files: Record<string, string | null>
}

export const programFile = 'program.json'

/** The folders of a program: what renders pages, the files that stand on the site as they are, and scripts for `one dev`. */
export const programFolders = { server: 'server', client: 'client', dev: 'dev' } as const
