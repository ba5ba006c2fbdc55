/** What a server can be asked about batches. Every call rejects as the package does; what comes back is checked. */
import type OpenAI from 'openai'
import { NotFoundError } from 'openai'
import { z } from 'zod'
import type { BatchRecord } from '../../../../src/schemas/batch-record.ts'

/** What the metadata of a batch of ours holds: its name here, and the hash of its requests. */
const nameKey = 'system_of_one'
const requestsKey = 'requests'

const name = z.string().min(1).max(200)
const batchSchema = z.object({
  id: name,
  status: z.string(),
  input_file_id: name.nullish(),
  output_file_id: name.nullish(),
  error_file_id: name.nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
})
const fileSchema = z.object({ id: name, filename: z.string().nullish(), bytes: z.number().nullish() })

export interface ServerBatch {
  id: string
  status: BatchStatus
  /** The files of its requests, its answers and its errors, as far as there are any. */
  input: string | null
  output: string | null
  errors: string | null
  /** The name and the hash of the requests that it was made with; null for a stranger's. */
  ours: { name: string; requests: string } | null
}

/** `waiting`: it has not come to its end. */
export type BatchStatus = 'waiting' | 'completed' | 'failed' | 'expired' | 'cancelled'

/** No more batches are looked through for one. */
const mostListed = 500

export interface BatchServer {
  /** Rejects where the server knows no batches. */
  probe(): Promise<void>
  /** Null where the server says that there is none. */
  find(id: string): Promise<ServerBatch | null>
  /** The first that is `wanted`, the newest first. */
  look(wanted: (batch: ServerBatch) => boolean): Promise<ServerBatch | null>
  /** The file that was uploaded for `record`; null where none was, or not the whole of it. */
  findFile(record: BatchRecord): Promise<string | null>
  upload(record: BatchRecord, requests: string): Promise<string>
  create(record: BatchRecord, file: string): Promise<ServerBatch>
  read(file: string): Promise<string>
  /** Takes away what is of no use any more; says nothing where that fails. */
  remove(files: readonly (string | null)[]): Promise<void>
}

export function openBatchServer(client: OpenAI): BatchServer {
  return {
    async probe() {
      await client.batches.list({ limit: 1 })
    },
    async find(id) {
      try {
        return toBatch(batchSchema.parse(await client.batches.retrieve(id)))
      } catch (error) {
        if (error instanceof NotFoundError) return null
        throw error
      }
    },
    async look(wanted) {
      let listed = 0
      for await (const one of client.batches.list({ limit: 100 })) {
        const { data } = batchSchema.safeParse(one)
        const batch = data && toBatch(data)
        if (batch && wanted(batch)) return batch
        listed += 1
        if (listed === mostListed) break
      }
      return null
    },
    async findFile(record) {
      let listed = 0
      for await (const one of client.files.list({ purpose: 'batch', limit: 100 })) {
        const { data } = fileSchema.safeParse(one)
        if (data?.filename === fileName(record) && data.bytes === record.bytes) return data.id
        listed += 1
        if (listed === mostListed) break
      }
      return null
    },
    async upload(record, requests) {
      const file = new File([requests], fileName(record), { type: 'application/jsonl' })
      return fileSchema.parse(await client.files.create({ file, purpose: 'batch' })).id
    },
    async create({ id, requests, endpoint }, file) {
      const made = await client.batches.create({
        input_file_id: file,
        endpoint,
        completion_window: '24h',
        metadata: { [nameKey]: id, [requestsKey]: requests },
      })
      return toBatch(batchSchema.parse(made))
    },
    async read(file) {
      return (await client.files.content(file)).text()
    },
    async remove(files) {
      for (const file of files) if (file !== null) await client.files.delete(file).catch(() => {})
    },
  }
}

const ends: Readonly<Record<string, BatchStatus>> = {
  completed: 'completed',
  failed: 'failed',
  expired: 'expired',
  cancelled: 'cancelled',
}

function toBatch(data: z.infer<typeof batchSchema>): ServerBatch {
  const [named, requests] = [data.metadata?.[nameKey], data.metadata?.[requestsKey]]
  return {
    id: data.id,
    status: ends[data.status] ?? 'waiting',
    input: data.input_file_id ?? null,
    output: data.output_file_id ?? null,
    errors: data.error_file_id ?? null,
    ours: named === undefined || requests === undefined ? null : { name: named, requests },
  }
}

function fileName({ id }: BatchRecord): string {
  return `system-of-one-${id}.jsonl`
}
