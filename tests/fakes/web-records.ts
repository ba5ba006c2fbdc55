/** Records of pages of other sites, as files of a vault. */
import { parseWebRecord, renderWebRecord } from '../../src/garden/web/parse-record.ts'
import { recordName } from '../../src/garden/web/record-name.ts'
import { newRecord } from '../../src/garden/web/record-visit.ts'
import type { PageFacts, WebRecord } from '../../src/schemas/web-record.ts'

/** The file of a record that says `more` of `address`, by path. */
export function recordFile(address: string, more: Partial<WebRecord>): Record<string, string> {
  const name = recordName(address)
  const text = renderWebRecord({ ...newRecord(address), ...more })
  const read = parseWebRecord(text, name)
  if ('fault' in read) throw new Error(read.fault)
  return { [`.one/links/${name}.json`]: text }
}

/** What a page says of itself. */
export function pageFacts(more: Partial<PageFacts>): PageFacts {
  return {
    title: null,
    description: null,
    site: null,
    author: null,
    published: null,
    type: null,
    lang: null,
    fetched: '2026-03-01',
    ...more,
  }
}

const once = { first: '2026-03-01', last: '2026-03-01', days: 1 }

/** The answers of a page that is there, and of one that is dead. */
export const answers: Record<'alive' | 'dead', WebRecord['answers']> = {
  alive: [{ outcome: 'alive', cause: 200, ...once }],
  dead: [{ outcome: 'gone', cause: 404, first: '2026-03-01', last: '2026-03-03', days: 3 }],
}
