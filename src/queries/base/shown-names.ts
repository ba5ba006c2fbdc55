/** The words of a base that its author gives views and columns. */
import type { BaseDefinition } from './base-definition.ts'

/** The names of its views and columns, as written. */
export function namesIn({ views, displayNames }: BaseDefinition): string[] {
  return [...views.map(({ name }) => name), ...displayNames.values()]
}

/** The same base with `shown` of each of these names. */
export function withNames(base: BaseDefinition, shown: (name: string) => string): BaseDefinition {
  return {
    ...base,
    views: base.views.map((view) => ({ ...view, name: shown(view.name) })),
    displayNames: new Map([...base.displayNames].map(([id, name]) => [id, shown(name)])),
  }
}
