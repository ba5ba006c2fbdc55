/** Where a report is rendered from: what its links lead to. */
import { isWebAddress } from '../../is-web-address.ts'
import type { Item, Source } from '../ops-report.ts'
import type { ShownReport } from '../shown-report.ts'

export interface ReportPlace {
  /** Of the garden. */
  title: string
  /** The address of the repository, such as `https://github.com/owner/name`; null where it has none. */
  repository: string | null
  /** The folder of the vault below the root of the repository, without a slash at its ends; empty at the root. */
  vault: string
}

/** What an item leads to: its page, or its note as it was; null for nothing. */
export function itemHref({ url, note }: Item, { commit }: ShownReport, place: ReportPlace): string | null {
  if (url !== null && isWebAddress(url)) return url
  if (note === null || commit === null) return null
  return blobHref(place, commit, place.vault === '' ? note : `${place.vault}/${note}`)
}

export interface SourceLink {
  label: string
  href: string | null
  isCommand: boolean
}

export function sourceLink(source: Source, { commit }: ShownReport, place: ReportPlace): SourceLink {
  switch (source.kind) {
    case 'commit': {
      const href = place.repository && `${place.repository}/commit/${source.commit}`
      return { label: shortCommit(source.commit), href, isCommand: false }
    }
    case 'file': {
      const href = commit && blobHref(place, commit, source.path)
      const line = href && source.line !== null ? `#L${source.line}` : ''
      return { label: baseNameOf(source.path), href: href && `${href}${line}`, isCommand: false }
    }
    case 'ledger':
      return {
        label: baseNameOf(source.file),
        href: blobHref(place, 'one/ledger', source.file),
        isCommand: false,
      }
    case 'page': {
      const isAddress = isWebAddress(source.url)
      return {
        label: isAddress ? new URL(source.url).host : source.url,
        href: isAddress ? source.url : null,
        isCommand: false,
      }
    }
    case 'command':
      return { label: source.command, href: null, isCommand: true }
  }
}

export function commitHref(commit: string, { repository }: ReportPlace): string | null {
  return repository && `${repository}/commit/${commit}`
}

export function shortCommit(commit: string): string {
  return commit.slice(0, 7)
}

function blobHref({ repository }: ReportPlace, revision: string, path: string): string | null {
  const address = path.toWellFormed().split('/').map(encodeURIComponent).join('/')
  return repository && `${repository}/blob/${revision}/${address}`
}

function baseNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
