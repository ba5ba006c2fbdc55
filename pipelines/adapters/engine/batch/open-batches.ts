/**
 * Batches of one run: questions that need no answer at once are gathered while the run asks them, and handed over
 * at its end for less; what earlier batches brought is there as if it had been asked for now.
 */
import type { HandedOver } from '../../../../src/garden/engine/render-handed-over.ts'
import { UserError } from '../../../../src/garden/user-error.ts'
import type { EngineSettings } from '../../../../src/schemas/engine-settings.ts'
import { batchShare } from '../../../../src/schemas/known-models.ts'
import { withLock } from '../../with-lock.ts'
import type { World } from '../../world.ts'
import type { AnswerCache } from '../answer-cache.ts'
import type { EngineDoor } from '../engine-door.ts'
import { serverOf } from '../known-limits.ts'
import { type ArrivedAnswers, openArrivedAnswers } from './arrived-answers.ts'
import { batchFault } from './batch-fault.ts'
import type { BatchKit } from './batch-kit.ts'
import { readBatchRecords } from './batch-records.ts'
import { openBatchServer } from './batch-server.ts'
import { settleBatch } from './settle-batch.ts'
import { type GatheredQuestion, submitBatch } from './submit-batch.ts'

/** `leave`: nobody is asked anything. `collect`: what is done is taken in. `hand-over`: new questions go into a batch besides. */
export type BatchMode = 'leave' | 'collect' | 'hand-over'

export interface Batches extends Pick<ArrivedAnswers, 'find' | 'drop'> {
  /** Takes a question for the batch; null where questions are to be asked at once. */
  gather: ((question: GatheredQuestion) => void) | null
  handOver(): Promise<HandedOver>
  close(): void
}

interface BatchPlace {
  vault: string
  model: NonNullable<EngineSettings['text']>
  mode: BatchMode
}

/** Servers take no more requests in one file than fifty thousand, and no more bytes than 200 million. */
const mostLines = 5000

export async function openBatches(
  world: Pick<World, 'root' | 'notice'>,
  door: EngineDoor,
  cache: AnswerCache,
  { vault, model, mode }: BatchPlace,
): Promise<Batches> {
  const arrived = openArrivedAnswers(world, vault)
  const server = serverOf(door.settings, model)
  const lacks = new Set(cache.lacks(server))
  const kit: BatchKit = {
    door,
    vault,
    arrived,
    lacks,
    server: openBatchServer(door.client),
    root: world.root,
    keepLacks: () => cache.keepLacks(server, lacks),
    notice: world.notice,
  }
  if (mode !== 'leave') await collect(kit)
  const isKnown = mode === 'hand-over' && (await knowsBatches(kit))
  const gathered = new Map<string, GatheredQuestion>()
  return {
    find: arrived.find,
    drop: arrived.drop,
    gather: isKnown ? (question) => gathered.set(question.call, question) : null,
    handOver: () => handOver(kit, [...gathered.values()], model),
    close: () => arrived.close(),
  }
}

function inTurn<Result>({ root }: BatchKit, work: () => Promise<Result>): Promise<Result> {
  return withLock(root, 'engine-batches', work, () => {
    return new UserError('Other runs see to the batches of this garden.', 'Wait until they have ended.')
  })
}

async function collect(kit: BatchKit): Promise<void> {
  if ((await recordsHere(kit)).length === 0) return
  await inTurn(kit, async () => {
    for (const record of await recordsHere(kit)) {
      const settled = await settleBatch(kit, record)
      if (typeof settled === 'string') continue
      return kit.notice(`What became of a batch is not known. ${settled.fault.message}`)
    }
  })
}

/** Those of this server: another knows nothing of them. */
async function recordsHere({ vault, door }: BatchKit) {
  const records = await readBatchRecords(vault)
  return records.filter(({ baseUrl }) => baseUrl === door.settings.baseUrl)
}

/** Asked once in the life of a server; one that cannot be reached may know them. */
async function knowsBatches({ server, lacks, keepLacks, notice, door }: BatchKit): Promise<boolean> {
  if (!lacks.has('batch')) {
    try {
      await server.probe()
      return true
    } catch (error) {
      const { kind } = batchFault(door, error)
      if (kind !== 'request' && kind !== 'answer') return true
      lacks.add('batch')
      keepLacks()
    }
  }
  notice('The server knows no batches: every question is asked at once.')
  return false
}

async function handOver(
  kit: BatchKit,
  gathered: readonly GatheredQuestion[],
  model: BatchPlace['model'],
): Promise<HandedOver> {
  const share = batchShare(kit.door.settings)
  const terms = {
    model: model.model,
    prices: { input: model.inputPrice * share, output: model.outputPrice * share },
  }
  return inTurn(kit, async () => {
    const asked = new Set((await recordsHere(kit)).flatMap(({ lines }) => lines.map(({ call }) => call)))
    const fresh = gathered.filter(({ call }) => !asked.has(call))
    const outcome: HandedOver = { handed: 0, waiting: gathered.length - fresh.length, nanos: 0, fault: null }
    for (const group of groupsOf(fresh)) {
      const submitted = await submitBatch(kit, group, terms)
      if ('fault' in submitted) return { ...outcome, fault: submitted.fault }
      outcome.handed += group.length
      outcome.nanos += submitted.nanos
    }
    return outcome
  })
}

/** In the order of their hashes: the same questions are the same batch, whoever asked them first. */
function groupsOf(questions: readonly GatheredQuestion[]): [GatheredQuestion, ...GatheredQuestion[]][] {
  const sorted = questions.toSorted((a, b) => (a.call < b.call ? -1 : 1))
  const groups = Map.groupBy(sorted, ({ purpose, endpoint }) => `${purpose} ${endpoint}`)
  return [...groups.values()].flatMap((group) => {
    const parts: [GatheredQuestion, ...GatheredQuestion[]][] = []
    for (let at = 0; at < group.length; at += mostLines) {
      const [first, ...rest] = group.slice(at, at + mostLines)
      if (first) parts.push([first, ...rest])
    }
    return parts
  })
}
