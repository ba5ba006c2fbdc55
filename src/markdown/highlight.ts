/** Code with its colours: what kind of word each part of it is. */

/** A part of a block of code, and its kind: `keyword`, `string`, `comment` and so on; null for plain text. */
export type CodePart = [text: string, kind: string | null]

/** The parts of `code`, together all of it; null where the language is not known or the code stays plain. */
export type Highlight = (code: string, language: string) => readonly CodePart[] | null
