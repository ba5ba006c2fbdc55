/** Comments in the names that a base gives its views and columns. */
import { cutComments } from '../../markdown/cut-comments.ts'
import type { BaseDefinition } from '../../queries/base/base-definition.ts'
import { namesIn } from '../../queries/base/shown-names.ts'

export function hiddenNames(base: BaseDefinition | null): string[] {
  return base === null ? [] : namesIn(base).flatMap((name) => cutComments(name).hidden)
}
