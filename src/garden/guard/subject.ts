/** What must not stand on the site. */

export type SubjectKind =
  | 'path'
  | 'folder'
  | 'name'
  | 'title'
  | 'alias'
  | 'heading'
  | 'tag'
  | 'text'
  | 'comment'
  | 'property'
  | 'attachment'
  | 'room'
  | 'private word'
  | 'metadata'

/** How the kinds are spoken of where anybody may read it. */
export const kindWords: Record<SubjectKind, string> = {
  path: 'the path of a note that is not published',
  folder: 'the name of a folder of which no note is published',
  name: 'the file name of a note that is not published',
  title: 'the title of a note that is not published',
  alias: 'an alias of a note that is not published',
  heading: 'a heading of a note that is not published',
  tag: 'a tag that only notes have that are not published',
  text: 'words of a note that is not published',
  comment: 'words of a comment',
  property: 'a property that is not published',
  attachment: 'the name of a file that is not published',
  room: 'the id or the title of a room',
  'private word': 'a word of the list of private words',
  metadata: 'what a camera or a program wrote into it unseen',
}

export interface Subject {
  kind: SubjectKind
  /** The name, or the text, as its source has it. */
  text: string
  /** The file of the vault that it comes from. */
  from: string
}
