/** The line of a title in the properties of a new note. */
import { stringify } from 'yaml'

/** A title such as `yes` or `1.0` stands in quotes, so that readers of YAML 1.1 and of 1.2 get text. */
export function renderTitle(title: string): string {
  return stringify({ title }, { lineWidth: 0, compat: 'yaml-1.1' })
}
