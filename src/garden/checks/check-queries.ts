/** What is wrong with the queries of a garden once they meet its notes. */
import type { Garden } from '../garden.ts'
import { createMessage, type Message } from '../message.ts'
import { createQueryRunner } from '../queries/run-queries.ts'

/** Messages about what the bases of published notes meet. Searches meet no values, so they are not run. */
export function checkQueries(garden: Garden): Message[] {
  const run = createQueryRunner(garden, () => ({ type: 'root', children: [] }), anywhere)
  return [...garden.publishSet.published.values()].flatMap((note) =>
    note.queries
      .filter(({ language }) => language === 'base')
      .flatMap((query) => run(note, query).problems)
      .map(({ code, message, point }) => createMessage(code, message, { file: note.path, point })),
  )
}

/** No problem depends on where pages stand. */
const anywhere = { base: '/', trailingSlash: 'always', linkText: 'title', lang: 'en' } as const
