/** What the edits of one block share. */
import type { TextEdit } from '../text-edit.ts'
import type { FrontmatterItem, YamlValue } from './frontmatter.ts'
import type { HouseStyle } from './house-style.ts'

export interface EditContext extends HouseStyle {
  /** Whether to edit inside of lists and mappings; else a changed value is replaced as a whole. */
  careful: boolean
  /** The way down into lists and mappings, which hold items again. */
  editItem(item: FrontmatterItem, value: YamlValue, flow: boolean, context: EditContext): TextEdit[] | null
}

/** The values that keys are to have; undefined takes a key out. Keys that are not named stay. */
export type Target = Map<string, YamlValue | undefined>
