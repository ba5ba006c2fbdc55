/** The attachments that the site shows: where each stands on it, and where it comes from. */
import { readFile } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { stripMetadata } from '../../src/garden/metadata/strip-metadata.ts'
import type { Stripped } from '../../src/garden/metadata/stripped.ts'
import type { SiteOutput } from './output/site-output.ts'

/** The files of the site store at `store`: address below the base, absolute source. */
export function readSiteFiles(store: string): Map<string, string> {
  const db = new DatabaseSync(store, { readOnly: true })
  try {
    return new Map(
      db
        .prepare('SELECT url, source FROM files')
        .all()
        .map((row) => [String(row['url']), String(row['source'])]),
    )
  } finally {
    db.close()
  }
}

export interface SiteFiles {
  /** The absolute source of the file at the address `url` below the base; null when none is published there. */
  sourceOf(url: string): string | null
  close(): void
}

/** Opens the store at `store` to look files up one by one, as they are at that moment. */
export function openSiteFiles(store: string): SiteFiles {
  const db = new DatabaseSync(store, { readOnly: true })
  const source = db.prepare('SELECT source FROM files WHERE url = ?')
  return {
    sourceOf: (url) => {
      const found = source.get(url)?.['source']
      return typeof found === 'string' ? found : null
    },
    close: () => db.close(),
  }
}

/** A file that is not published as it is in the vault, or is so for want of something better. */
export interface FileFinding {
  /** Absolute. */
  source: string
  result: Exclude<Stripped, { state: 'clean' }>
}

/**
 * Puts the files of the store into the site, without the metadata that can be
 * taken out. One that cannot be read is left out.
 */
export async function putSiteFiles(store: string, output: Pick<SiteOutput, 'put'>): Promise<FileFinding[]> {
  const findings: FileFinding[] = []
  for (const [url, source] of readSiteFiles(store)) {
    const bytes = await readFile(source)
    const result = stripMetadata(source, bytes)
    if (result.state !== 'clean') findings.push({ source, result })
    if (result.state !== 'malformed') output.put(url, result.state === 'clean' ? result.bytes : bytes)
  }
  return findings
}
