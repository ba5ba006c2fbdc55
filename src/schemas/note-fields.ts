/**
 * The properties of a note that this software understands: what each is for, how
 * it may be written, and what reading them gives. Every other property is kept
 * and left alone.
 */
import type { Maturity } from './page.ts'

export interface NoteField {
  name: Exclude<keyof NoteFields, 'flagDoubt'>
  type:
    | 'text'
    | 'date'
    | 'flag'
    | 'yes or no'
    | 'number'
    | 'list of texts'
    | 'list of tags'
    | 'link'
    | 'list of links'
    | 'list of addresses'
    | 'maturity'
    | 'language'
  /** Names that other tools give the same thing, read where the name itself is absent. */
  synonyms: readonly string[]
  /** One sentence for the documentation. */
  doc: string
}

export const noteFields = [
  field('title', 'text', 'The name of the note; without it the first heading counts, then the file name.'),
  field(
    'description',
    'text',
    'One or two sentences for lists, feeds and search engines; without it the note’s first words.',
  ),
  field('maturity', 'maturity', 'How far the thought has grown: `seedling`, `budding` or `evergreen`.', [
    'growth',
    'stage',
    'status',
  ]),
  field('topic', 'text', 'The id of the topic that the note belongs to.'),
  field(
    'created',
    'date',
    'The day on which the note was begun, as `YYYY-MM-DD`; without it the git history counts.',
    ['date created', 'created at', 'created on', 'created date', 'creation date', 'date'],
  ),
  field('updated', 'date', 'The day on which the note last changed in substance, as `YYYY-MM-DD`.', [
    'modified',
    'date modified',
    'date updated',
    'last modified',
    'last updated',
    'lastmod',
    'modified at',
    'updated at',
    'updated on',
  ]),
  field('tags', 'list of tags', 'Tags, with or without `#`; `a/b` is a tag inside of another.', ['tag']),
  field('relatedNotes', 'list of links', 'Notes that belong next to this one: file names or `"[[links]]"`.', [
    'related',
  ]),
  field('featured', 'yes or no', '`true` puts the note on the front page.'),
  field('aliases', 'list of texts', 'Other names under which links and readers may find the note.', [
    'alias',
  ]),
  field('publish', 'flag', '`false` keeps the note off the site.'),
  field('draft', 'flag', '`true` keeps the note off the site.'),
  field('private', 'flag', '`true` keeps the note off the site, as in other tools.'),
  field(
    'permalink',
    'text',
    'The address that the note has in other tools, from the root of the site: it leads on to the note.',
  ),
  field(
    'lang',
    'language',
    'The language of the note as a tag such as `en` or `pt-BR`; without it that of the site.',
  ),
  field('image', 'link', 'A picture for previews of the note: a file of the vault or an address.', ['cover']),
  field('cssclasses', 'list of texts', 'Classes for the note’s element, for styles of your own.', [
    'cssclass',
  ]),
  field('room', 'text', 'The id of the room that the note is in: readers need its passphrase.'),
  field(
    'untrusted',
    'yes or no',
    '`true` says that others wrote the note: its HTML is sanitised, whatever the settings say.',
  ),
  field(
    'guid',
    'text',
    'What feeds know the note by, kept from where it was published before; without it, its first commit counts.',
  ),
  field('syndication', 'list of addresses', 'Where else the note was posted: its page links there.'),
  field(
    'translationOf',
    'link',
    'The note that this one says in another language: readers are led from each to the other.',
  ),
  field('comments', 'yes or no', '`false` keeps the comments of the settings off the page of the note.'),
  field(
    'suggestions',
    'yes or no',
    '`false` keeps suggested links out of the note, and suggests none to it.',
  ),
  field('parent', 'link', 'The note above this one.'),
  field('next', 'link', 'The note to read after this one.'),
  field(
    'order',
    'number',
    'The place of the note among its neighbours in its folder and on paths: lower comes first.',
    ['weight', 'nav order', 'sidebar position'],
  ),
] as const

/** What the properties of one note say. What is absent, empty or invalid is undefined; lists are then empty. */
export interface NoteFields {
  title?: string | undefined
  description?: string | undefined
  maturity?: Maturity | undefined
  topic?: string | undefined
  /** A calendar date `YYYY-MM-DD`. */
  created?: string | undefined
  /** A calendar date `YYYY-MM-DD`. */
  updated?: string | undefined
  /** Without `#`, each once, in the case and order of their first use. */
  tags: string[]
  relatedNotes: FieldLink[]
  featured?: boolean | undefined
  aliases: string[]
  publish?: Flag | undefined
  draft?: Flag | undefined
  private?: Flag | undefined
  /** Whether any flag, or what looks like a misspelt one, leaves in doubt if the note may be published. */
  flagDoubt: boolean
  permalink?: string | undefined
  lang?: string | undefined
  image?: FieldLink | undefined
  cssclasses: string[]
  room?: FieldRoom | undefined
  /** Anything but `false` counts as true. */
  untrusted?: boolean | undefined
  guid?: string | undefined
  /** Addresses of the web, as written, each once. */
  syndication?: string[] | undefined
  translationOf?: FieldLink | undefined
  comments?: boolean | undefined
  suggestions?: boolean | undefined
  parent?: FieldLink | undefined
  next?: FieldLink | undefined
  order?: number | undefined
}

export type Flag = boolean | 'unclear'

/** A link or name as YAML reads it, such as `camelot` or `[[camelot]]`, and the place of the whole value. */
export interface FieldLink {
  raw: string
  range: readonly [start: number, end: number]
}

/** What a note says of its room. */
export interface FieldRoom {
  /** As written; null when it is not one text. */
  name: string | null
  /** The property, when it only looks like `room`. */
  misspelt: string | null
  /** The offset in the source that messages about it point to. */
  start: number
}

function field<Name extends NoteField['name']>(
  name: Name,
  type: NoteField['type'],
  doc: string,
  synonyms: readonly string[] = [],
): NoteField & { name: Name } {
  return { name, type, doc, synonyms }
}
