/** Reads the block of properties at the top of a note: the one way in. */
import type { Frontmatter } from './frontmatter.ts'
import { parseYaml } from './parse-yaml.ts'
import { splitFrontmatter } from './split-frontmatter.ts'

export type {
  Frontmatter,
  FrontmatterEntry,
  FrontmatterItem,
  FrontmatterProblem,
  YamlValue,
} from './frontmatter.ts'

/** Never throws, runs nothing of the source, and shares no object between two calls. */
export function readFrontmatter(source: string): Frontmatter {
  const split = splitFrontmatter(source)
  const { bodyStart } = split
  const empty = { bodyStart, yaml: null, root: null, entries: new Map() }
  if (split.state === 'none') return { ...empty, state: 'none', problems: [] }
  if (split.state === 'broken') return { ...empty, state: 'malformed', problems: [split.problem] }
  const { yaml } = split
  const { root, problems } = parseYaml(source, yaml)
  if (root === 'malformed') return { ...empty, state: 'malformed', yaml, problems }
  const entries = new Map(root?.entries?.map((entry) => [entry.key, entry]))
  return { state: 'read', bodyStart, yaml, root, entries, problems }
}
