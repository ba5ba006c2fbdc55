/** Reads the lines that a server answers a batch with. They are data that a stranger wrote: all that is no answer is counted and left out. */
import { z } from 'zod'

export interface BatchOutput {
  /** What came of each request, by its id; those of which nothing was said are missing. */
  lines: Map<string, BatchLine>
  /** Lines that answer no request of the batch, and lines that are none. */
  foreign: number
}

export type BatchLine =
  /** The body of the answer, as a direct call would bring it. */
  | { kind: 'answered'; body: unknown }
  /** Costs nothing; `parameter` is what the server does not know, where it says so. */
  | { kind: 'refused'; status: number | null; parameter: string | null }
  /** Several lines that say different things. */
  | { kind: 'doubtful' }

const lineSchema = z.object({
  custom_id: z.string(),
  response: z.object({ status_code: z.int(), body: z.unknown() }).nullish(),
  error: z.unknown(),
})

const refusalSchema = z.object({ error: z.object({ param: z.string().nullish() }) })

/** Takes the output and the errors of a batch as one text, in any order. */
export function parseBatchOutput(text: string, wanted: ReadonlySet<string>): BatchOutput {
  const output: BatchOutput = { lines: new Map(), foreign: 0 }
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const { data } = lineSchema.safeParse(parseJson(line))
    if (!data || !wanted.has(data.custom_id)) {
      output.foreign += 1
      continue
    }
    const { custom_id: id, response } = data
    const read = readLine(response ?? null)
    const before = output.lines.get(id)
    const isSame = before === undefined || JSON.stringify(before) === JSON.stringify(read)
    output.lines.set(id, isSame ? read : { kind: 'doubtful' })
  }
  return output
}

function readLine(response: { status_code: number; body?: unknown } | null): BatchLine {
  if (!response) return { kind: 'refused', status: null, parameter: null }
  const { status_code: status, body } = response
  if (status === 200) return { kind: 'answered', body }
  const parameter = refusalSchema.safeParse(body).data?.error.param ?? null
  return { kind: 'refused', status, parameter }
}

/** Undefined for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
