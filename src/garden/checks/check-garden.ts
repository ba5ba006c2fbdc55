/** All that is wrong with the content of a garden. */
import type { Settings } from '../../schemas/settings.ts'
import type { Garden } from '../garden.ts'
import { compareMessages, createMessage, type Message } from '../message.ts'
import type { Obstacle } from '../vault.ts'
import { checkCitations } from './check-citations.ts'
import { checkObstacles, checkTwins } from './check-files.ts'
import { checkGuids } from './check-guids.ts'
import { checkLink } from './check-links.ts'
import { checkMdx } from './check-mdx.ts'
import { checkQueries } from './check-queries.ts'
import { checkQuotes } from './check-quotes.ts'
import { checkResting } from './check-resting.ts'
import { checkWebLinks } from './check-web-links.ts'
import { nearestName } from './nearest-name.ts'

/** Every message about the garden, by file and place. */
export function checkGarden(
  garden: Garden,
  obstacles: readonly Obstacle[],
  settings: Pick<Settings, 'evergreenMonths'>,
): Message[] {
  const nearest = nearestName([...garden.notes.values()].map(({ id }) => id))
  return [
    ...checkObstacles(obstacles),
    ...checkTwins(garden.index),
    ...garden.messages,
    ...[...garden.notes.values()].flatMap((note) => note.messages),
    ...[...garden.links.values()].flatMap((links) =>
      links.flatMap((link) => checkLink(garden, link, nearest)),
    ),
    ...checkCitations(garden),
    ...checkGuids(garden),
    ...checkQueries(garden),
    ...checkMdx(garden, obstacles),
    ...checkWebLinks(garden),
    ...checkResting(garden, settings),
    ...checkQuotes(garden),
    ...emptyVault(garden),
  ].sort(compareMessages)
}

function emptyVault(garden: Garden): Message[] {
  if (garden.publishSet.published.size > 0) return []
  const withheld = [...garden.notes.values()].filter(({ format }) => format === 'markdown').length
  const reason =
    withheld > 0
      ? `This vault has ${withheld === 1 ? 'one note, and it is' : `${withheld} notes, and all of them are`} withheld; nothing is left to publish.`
      : 'This vault holds no note. A note is a file that ends in `.md`.'
  return [createMessage('vault-empty', reason, { file: '.' })]
}
