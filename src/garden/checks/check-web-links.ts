/** What the records of the web say of the links of published notes. */
import type { Garden } from '../garden.ts'
import { createMessage, type Message } from '../message.ts'
import { goneSince, webState } from '../web/link-state.ts'
import { publicWebLinks } from '../web/public-web-links.ts'

/** A message for each link that leads to a page that is gone, or has moved for good. */
export function checkWebLinks(garden: Garden): Message[] {
  const { web } = garden
  if (!web || web.size === 0) return []
  return [...publicWebLinks(garden, { webIgnore: [] })].flatMap(([address, places]) => {
    const record = web.get(address)
    const state = record && webState(record)
    if (!record || (state !== 'dead' && state !== 'moved')) return []
    const reason =
      state === 'moved'
        ? `This page has moved for good to ${record.moved}.`
        : `This page is gone since ${goneSince(record)}.${archiveWords(record.archive)}`
    return places.map(({ source, line, column, start }) =>
      createMessage(state === 'moved' ? 'link-moved' : 'link-dead', reason, {
        file: source,
        point: { line, column, offset: start },
      }),
    )
  })
}

function archiveWords(archive: { address: string; taken: string } | null): string {
  return archive ? ` A copy of ${archive.taken} is kept at ${archive.address}` : ' No archived copy is known.'
}
