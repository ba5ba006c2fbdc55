/** Problems as tests pin them: `code line:column «the source of the place»`. */
import type { FrontmatterProblem } from '../../../src/garden/frontmatter/frontmatter.ts'

export function showProblems(source: string, problems: readonly FrontmatterProblem[]): string[] {
  return problems.map(({ code, start, end }) => {
    if (start === null || end === null) return `${code} ?`
    const before = source.slice(0, start).split('\n')
    return `${code} ${before.length}:${(before.at(-1) ?? '').length + 1} «${source.slice(start, end)}»`
  })
}
