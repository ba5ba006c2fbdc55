/** Keeps the old name of a note as an alias, so that links from outside of the vault still find it. */
import { editFrontmatter } from '../frontmatter/edit-frontmatter.ts'
import { FrontmatterWriteError } from '../frontmatter/frontmatter-write-error.ts'
import { readFrontmatter, type YamlValue } from '../frontmatter/read-frontmatter.ts'
import type { TextEdit } from '../text-edit.ts'
import { UserError } from '../user-error.ts'

/** The edits that add `name` to the `aliases` of a note. Throws `UserError` where its properties cannot be edited. */
export function aliasEdits(source: string, name: string): TextEdit[] {
  const present = textsOf(readFrontmatter(source).entries.get('aliases')?.value)
  if (present.includes(name)) return []
  try {
    return editFrontmatter(source, [{ key: 'aliases', value: [...present, name] }])
  } catch (error) {
    if (!(error instanceof FrontmatterWriteError)) throw error
    throw new UserError(error.message, 'Mend the properties first, or leave `--alias` out.')
  }
}

/** A text with commas is a list of texts. */
function textsOf(value: YamlValue | undefined): YamlValue[] {
  if (Array.isArray(value)) return value
  if (value === undefined || value === null) return []
  return String(value)
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '')
}
