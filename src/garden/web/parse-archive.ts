/** What the Internet Archive says of its copies: https://archive.org/help/wayback_api.php */
import { z } from 'zod'
import type { WebRecord } from '../../schemas/web-record.ts'

const answerSchema = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({
        available: z.boolean(),
        status: z.string(),
        url: z.string(),
        timestamp: z.string().regex(/^\d{8,14}$/),
      })
      .optional(),
  }),
})

/** The question for the copy of `address` that is nearest to the day `day`, `YYYY-MM-DD`. */
export function archiveQuestion(address: string, day: string, archive = 'https://archive.org'): string {
  const query = new URLSearchParams({ url: address, timestamp: day.replaceAll('-', '') })
  return `${archive}/wayback/available?${query}`
}

/** The copy that an answer tells of; null for none, `undefined` for what is no answer. */
export function parseArchive(text: string): WebRecord['archive'] | undefined {
  const parsed = answerSchema.safeParse(parseJson(text))
  if (!parsed.success) return undefined
  const { closest } = parsed.data.archived_snapshots
  if (!closest?.available || closest.status !== '200') return null
  const url = URL.parse(closest.url)
  if (url?.hostname !== 'web.archive.org' || url.username !== '') return undefined
  url.protocol = 'https:'
  const [year, month, day] = [[0, 4] as const, [4, 6] as const, [6, 8] as const].map(([from, to]) =>
    closest.timestamp.slice(from, to),
  )
  const taken = `${year}-${month}-${day}`
  return Number.isNaN(Date.parse(taken)) ? undefined : { address: url.href, taken }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
