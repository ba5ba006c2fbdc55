/** Runs the cases of the `.json` file that lies beside a test. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { linkingTo } from '../../src/garden/graph.ts'
import { messageRecord } from '../../src/garden/report/message-record.ts'
import { type ConformanceCase, conformanceCase } from './conformance-case.ts'
import { type GrownCase, growCase } from './grow-case.ts'
import { readPageFacts } from './page-facts.ts'
import { parseHeader } from './read-headers.ts'

/** Call it with `import.meta.filename`, once, in `rows/row-46-redirects.test.ts` for `rows/row-46-redirects.json`. */
export function runCases(testFile: string): void {
  const name = testFile.split(/[\\/]/).slice(-2).join('/')
  const { key, feature } = parseHeader(name, readFileSync(testFile, 'utf8'))
  const cases = z
    .array(conformanceCase)
    .min(1)
    .parse(JSON.parse(readFileSync(testFile.replace('.test.ts', '.json'), 'utf8')))
  describe(`${name.startsWith('rows/') ? `row ${key}` : key}: ${feature}`, () => {
    it.each(cases.map((one) => [one.does, one] as const))('%s', async (_does, one) => {
      const grown = await growCase(one.vault, one.settings)
      expect(factsOf(grown, one)).toEqual(expectedOf(one))
    })
  })
}

/** The facts that the case names, as they are. */
function factsOf(grown: GrownCase, one: ConformanceCase): Partial<ConformanceCase> {
  const { garden, plan, messages } = grown
  const pages = readPageFacts(grown)
  const published = JSON.stringify(plan).toLowerCase()
  const records = messages.map(messageRecord)
  const links = [...garden.links.values()].flat()
  const facts: Partial<ConformanceCase> = {
    pages: Object.fromEntries(
      Object.entries(one.pages ?? {}).map(([path, wanted]) => [path, pageFacts(grown, pages, path, wanted)]),
    ),
    withheld: one.withheld?.filter((path) => !pages.has(path)),
    outcomes: one.outcomes?.map(({ source, link: raw, candidates }) => {
      const link = links.find((other) => other.source === source && other.raw === raw)
      if (!link) throw new Error(`${source} has no link ${raw}`)
      const { outcome, target } = link
      return { source, link: raw, outcome, target, ...(candidates ? { candidates: link.candidates } : {}) }
    }),
    edges: [...pages.keys()]
      .flatMap((to) =>
        [...linkingTo(garden.graph, to as never)].map((from) => [from as string, to] as [string, string]),
      )
      .filter(([from]) => pages.has(from))
      .sort(),
    messages: records.map(
      ({ file, line, column, rule }) => `${file}:${line ?? '-'}:${column ?? '-'} ${rule}`,
    ),
    says: one.says?.filter((words) => records.some(({ message }) => message.includes(words))),
    nowhere: one.nowhere?.filter((words) => !published.includes(words.toLowerCase())),
  }
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name in one))
}

function expectedOf({ does, vault, settings, ...facts }: ConformanceCase): Partial<ConformanceCase> {
  return facts.edges ? { ...facts, edges: facts.edges.toSorted() } : facts
}

type Facts = NonNullable<ConformanceCase['pages']>[string]

function pageFacts(
  { plan }: GrownCase,
  pages: ReturnType<typeof readPageFacts>,
  path: string,
  wanted: Facts,
): Facts {
  const page = plan.pages.find(({ source }) => source === path)
  const facts = pages.get(path)
  if (!page || !facts) throw new Error(`${path} has no page`)
  const whole = JSON.stringify(page)
  return {
    ...(wanted.links ? { links: facts.links } : {}),
    ...(wanted.shows ? { shows: wanted.shows.filter((words) => facts.text.includes(words)) } : {}),
    ...(wanted.lacks ? { lacks: wanted.lacks.filter((words) => !whole.includes(words)) } : {}),
  }
}
