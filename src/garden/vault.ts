/** A vault as it was read: what the core takes in. */
import type { Making } from '../schemas/making.ts'
import type { Webmention } from '../schemas/webmention.ts'
import type { Bibliography } from './citations/bibliography.ts'
import type { VaultPath } from './paths.ts'

export interface Vault {
  /** The notes, ordered by path. */
  notes: NoteFile[]
  /** All other files that a note may link to, ordered by path. */
  attachments: VaultPath[]
  /** What could not be read, or was left alone, and why. */
  obstacles: Obstacle[]
  /** The names that notes bore before, newest first; none where there is no history. */
  renames: Rename[]
  /** What Obsidian's own settings say about links and lines, where the vault has them. */
  obsidian: ObsidianSettings
  /** What its notes may cite; null where the settings name no bibliography. */
  bibliography?: Bibliography | null
  /** What runs recorded of the notes that the garden wrote, as the vault keeps it. */
  makings?: readonly Making[]
  /** Answers from elsewhere, as the vault keeps them; left out where the settings want none. */
  mentions?: readonly Webmention[]
}

export interface NoteFile {
  path: VaultPath
  /**
   * The text with its byte order mark, decoded from UTF-8; null when it could not be read as text.
   * That of a file which is known to be as it was may be read only when it is asked for.
   */
  readonly text: string | null
  /** Hash of the bytes, in hexadecimal. */
  hash: string
  /** Changes whenever the file is written to; left out where that cannot be told. */
  stamp?: string
  /** From the history of the vault; null where there is none. */
  dates: FileDates | null
  /** From the same history, newest first; left out where there is none. */
  revisions?: readonly FileRevision[]
  /** An identity that the file keeps when it is renamed, from the history of the vault. */
  origin?: string | undefined
}

/** Calendar dates `YYYY-MM-DD`. */
export interface FileDates {
  created: string
  updated: string
}

/** One change of a file in the history of the vault. */
export interface FileRevision {
  /** The calendar date of its author's clock. */
  date: string
  /** What the file was; null where it was not in the vault. */
  before: StoredText | null
  after: StoredText
}

/** A text that git keeps. */
export interface StoredText {
  /** Where it lay in the vault. */
  path: string
  /** The id of its blob. */
  blob: string
}

/** One name that a note bore before. Chains are followed: `to` is its name today. */
export interface Rename {
  from: VaultPath
  to: VaultPath
  /** The note as it last was under that name; null where that cannot be read. */
  text: string | null
}

export interface Obstacle {
  path: VaultPath
  reason:
    | 'unreadable'
    | 'not-utf8'
    | 'binary'
    | 'too-large'
    | 'symlink'
    | 'special-file'
    | 'obsidian-settings'
    | 'web-record'
  /** More in words, such as the error of the system or the offset of the first bad byte. */
  detail: string
}

/** Null where the vault has no settings of Obsidian. */
export interface ObsidianSettings {
  /** False shows single line breaks, which is Obsidian's default. */
  strictLineBreaks: boolean | null
  /** From where a path without `./` counts first: the note's own folder for `relative`, else the vault's root. */
  linkFormat: LinkFormat | null
  /** Whether new links are written as `[words](address)`; left out where the vault has no settings of Obsidian. */
  markdownLinks?: boolean
}

export type LinkFormat = 'shortest' | 'relative' | 'absolute'
