/**
 * Every code that a message can carry. Codes are permanent. Each has a section
 * of its own in the help note `help/messages`, under the heading of its name.
 */

export type Severity = 'error' | 'warning' | 'info'

interface CodeEntry {
  severity: Severity
  /** What it means, in one sentence. */
  summary: string
}

export const messageCodes = {
  'vault-empty': error('There is no note to publish.'),
  'note-unreadable': error('A file could not be read; the note is withheld.'),
  'note-not-utf8': error('A note is not valid UTF-8; it is withheld.'),
  'note-binary': error('A note holds NUL bytes, as binary files do; it is withheld.'),
  'note-too-large': error('A note is larger than two megabytes; it is withheld.'),
  'note-too-deep': error(
    'Quotes and lists stand in one another too deeply to be read; the note is withheld.',
  ),
  'note-too-heavy': error(
    'Signs that begin something and never end it would hold the parser up; the note is withheld.',
  ),
  'file-skipped': warning('A symbolic link or a special file was not followed.'),
  'obsidian-settings-unreadable': warning(
    'Obsidian’s own settings of the vault could not be read; links and lines are read as without them.',
  ),
  'url-collision': error('Two notes would have the same address; both are withheld.'),
  'redirect-collision': error('Several notes ask for a redirect from one address; none is made.'),
  'redirect-shadowed': warning('A redirect would stand where something else does; it is not made.'),
  'redirect-invalid': warning(
    'A permalink or alias is no address that a page can have; it makes no redirect.',
  ),
  'name-case-twins': error('Only letter case tells two files apart; links cannot choose between them.'),
  'frontmatter-unterminated': error(
    'The block of properties at the top is never closed; the note is withheld.',
  ),
  'frontmatter-engine-refused': error(
    'The block of properties names a language other than YAML; it is not run and the note is withheld.',
  ),
  'frontmatter-invalid-yaml': error('The block of properties is not valid YAML; the note is withheld.'),
  'frontmatter-not-a-mapping': error(
    'The block of properties is not a list of `key: value`; the note is withheld.',
  ),
  'frontmatter-misplaced': error(
    'A block of properties does not start in the first line, or not with exactly three dashes; the note is withheld.',
  ),
  'frontmatter-placeholder': warning('A placeholder of a template stands in a property without quotes.'),
  'frontmatter-unquoted-link': warning('A link in a property lacks its quotes, so YAML reads it as a list.'),
  'flag-unclear': error('`publish`, `draft` or `private` is neither true nor false; the note is withheld.'),
  'flag-misspelt': error(
    'A property looks like a misspelt `publish`, `draft` or `private`; the note is withheld.',
  ),
  'room-unclear': error('A note leaves in doubt which room it is in; it is withheld.'),
  'room-unknown': error('A note names a room that the settings do not have; it is withheld.'),
  'room-passphrase': error('The passphrase of a room is missing or too weak; the room is not built.'),
  'room-empty': warning('No note is in a room of the settings.'),
  'field-type': warning('A property holds a value of another type than expected; it is left out.'),
  'field-misspelt': info('A property looks like a misspelt one.'),
  'mdx-off': info('The vault holds notes in MDX, which the settings do not turn on; they are not read.'),
  'mdx-invalid': error('A note in MDX has a fault in its syntax; it is withheld.'),
  'mdx-untrusted': error('A note in MDX holds the words of others, whose code is not run; it is withheld.'),
  'mdx-failed': error('The code of a note in MDX failed; the site is not replaced.'),
  'date-invalid': warning('A date is not a calendar date; it is left out.'),
  'dates-reversed': warning('A note was updated before it was created.'),
  'maturity-unknown': warning('A maturity is none of seedling, budding and evergreen; it is left out.'),
  'evergreen-stale': info('An evergreen note was not tended for long.'),
  'tag-invalid': warning('A tag holds characters that tags cannot have; it is left out.'),
  'math-invalid': warning('A formula cannot be read; its source is shown.'),
  'dataview-block': info('A query of Dataview is not published; a notice stands in its place.'),
  'templater-command': info('A command of Templater is left in a note; it is not published.'),
  'link-missing': warning('A link leads to no file of the vault.'),
  'link-ambiguous': warning('A link could mean several files.'),
  'quote-withdrawn': error(
    'A note that the garden wrote quotes a note that is not published; it is withheld.',
  ),
  'generated-unrecorded': warning(
    'A note says that the garden wrote it, and no record of the garden confirms that.',
  ),
  'quote-changed': warning('A quote of a note that the garden wrote does not stand in its note any more.'),
  'quote-moved': info('A quote of a note that the garden wrote stands under another heading now.'),
  'source-changed': info('A note changed since the garden quoted it; its quotes still stand in it.'),
  'link-withheld': info(
    'A published note links to a note that is not published; only the words of the link are shown.',
  ),
  'link-heading-missing': warning(
    'A link names a heading that its target does not have; it leads to the top of the page.',
  ),
  'link-block-missing': warning(
    'A link names a block that its target does not have; it leads to the top of the page.',
  ),
  'link-by-alias': info('A link was resolved by an alias of its target, which Obsidian itself does not do.'),
  'link-dead': info('A link of a published note leads to a page of another site that is gone.'),
  'link-moved': info('A link of a published note leads to a page of another site that has moved for good.'),
  'web-record-invalid': warning('A record of an address on the web cannot be read; it is not used.'),
  'citation-missing': warning('A citation names a work that the bibliography does not have.'),
  'bibliography-invalid': error('A file of the bibliography, or a work in it, cannot be read.'),
  'translation-unclear': warning(
    'A note cannot be the translation that it says it is; readers are not led to it from the others.',
  ),
  'guid-shared': warning('Several notes have one `guid`; feeds know none of them by it.'),
  'link-reversed': warning('A link has its target after the `|` and its text before it.'),
  'metadata-kept': warning('A file is published with what its maker wrote into it unseen.'),
  'image-malformed': error(
    'A picture cannot be read, so that nobody knows what is in it; it is not published.',
  ),
  'leak-found': error(
    'A file of the built site holds something that is not published; the site is not replaced.',
  ),
  'source-map-found': error('The built site holds a source map; the site is not replaced.'),
  'base-invalid': warning('A base cannot be read; readers see a notice in its place.'),
  'base-function-unknown': warning(
    'A base uses a function that this software does not know; readers see a notice in its place.',
  ),
  'base-property-unknown': warning(
    'A base names a formula or a property of files that does not exist; readers see a notice in its place.',
  ),
  'base-value': warning('A formula or a filter of a base meets a value that it cannot work with.'),
  'base-too-heavy': warning('A query takes too many steps; readers see a notice in its place.'),
  'query-invalid': warning('A search block cannot be read; readers see a notice in its place.'),
  'post-invalid': error('The file of a post does not say exactly what is to be sent; nothing is.'),
  'post-twice': error('Two files are for the same note and the same channel; neither is sent.'),
  'canvas-invalid': error('A canvas is not valid JSON, or not of the format JSON Canvas; it is withheld.'),
  'canvas-edge-loose': warning('A line of a canvas names a card that is not there; it is left out.'),
} as const satisfies Record<string, CodeEntry>

export type MessageCode = keyof typeof messageCodes

function error(summary: string): CodeEntry & { severity: 'error' } {
  return { severity: 'error', summary }
}

function warning(summary: string): CodeEntry & { severity: 'warning' } {
  return { severity: 'warning', summary }
}

function info(summary: string): CodeEntry & { severity: 'info' } {
  return { severity: 'info', summary }
}
