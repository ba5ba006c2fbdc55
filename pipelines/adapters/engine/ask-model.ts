/** Questions to a model for text: strict answers or none. */
import type {
  Answer,
  AnswerProvenance,
  Ask,
  CallOptions,
  EngineFault,
  Outcome,
  Question,
} from '../../../src/garden/engine/engine.ts'
import { mostTokens } from '../../../src/garden/engine/estimate-tokens.ts'
import type { TokenCount } from '../../../src/garden/engine/price.ts'
import type { EngineSettings } from '../../../src/schemas/engine-settings.ts'
import { hashKey } from '../hash-key.ts'
import type { AnswerCache } from './answer-cache.ts'
import type { Batches } from './batch/open-batches.ts'
import type { GatheredQuestion } from './batch/submit-batch.ts'
import { chatBody, type Repair, responsesBody } from './call-body.ts'
import { faultOf } from './call-fault.ts'
import type { EngineDoor } from './engine-door.ts'
import { type Lack, learnLack, serverOf } from './known-limits.ts'
import { type AnswerRead, parseAnswer } from './parse-answer.ts'
import { type CallFailed, sendCall } from './send-call.ts'

type TextModel = NonNullable<EngineSettings['text']>

/** What one question is asked with. */
interface Asking {
  door: EngineDoor
  cache: AnswerCache
  model: TextModel
  /** The hash of all that is asked. */
  call: string
  /** Names the server among others. */
  server: string
  lacks: Set<Lack>
  signal: AbortSignal | undefined
}

/** One turn of a question, and what was spent on it. */
interface Turn<Value> {
  read: AnswerRead<Value> | null
  repair: Repair | null
  /** Whether what came back has the form of an answer. */
  isAnswer: boolean
  failed: CallFailed | null
  calls: number
  nanos: number
}

const unasked: EngineFault = { kind: 'unasked', message: 'Nobody was asked.' }

const handedOver: EngineFault = { kind: 'unasked', message: 'The question is for a batch.' }

const nothingSpent = { calls: 0, nanos: 0 }

/** With `batches`, what they brought is an answer, and what is not known goes into one where they gather. */
export function createAsk(
  door: EngineDoor,
  cache: AnswerCache,
  model: TextModel,
  batches: Batches | null = null,
): Ask {
  const server = serverOf(door.settings, model)
  return async <Value>(question: Question<Value>, { signal, onlyKnown }: CallOptions = {}) => {
    const call = hashKey(
      JSON.stringify(['chat', door.settings.baseUrl, chatBody(question, model.model, new Set())]),
    )
    const known = findKnown(cache, call, question)
    if (known) return { value: answerOf(question, { door, model, call }, known) }
    const lacks = new Set(cache.lacks(server))
    const asking: Asking = { door, cache, model, call, server, lacks, signal }
    const arrived = batches && takeArrived(batches, question, asking)
    if (arrived) return arrived
    if (onlyKnown) return { fault: unasked }
    if (batches?.gather) {
      batches.gather(gatheredOf(question, asking))
      return { fault: handedOver }
    }
    const first = await takeTurn(asking, question, null, nothingSpent)
    const isLast = first.failed?.fault.kind !== 'answer' || !mayAskAgain(first, question, asking)
    const last = isLast ? first : await takeTurn(asking, question, first.repair, first)
    return outcomeOf(last, question, asking)
  }
}

/** What is sent back is paid for again: an answer that is longer than one can be is not. */
const longestRepair = 40_000

/** An answer of no form at all says that the server does not really know the newer API. */
function mayAskAgain<Value>(
  { repair, isAnswer }: Turn<Value>,
  question: Question<Value>,
  { lacks }: Asking,
): boolean {
  if (repair) return question.repair === true
  return !isAnswer && !lacks.has('responses') && learnLack({ status: 404, parameter: null }, lacks)
}

async function takeTurn<Value>(
  asking: Asking,
  question: Question<Value>,
  repair: Repair | null,
  before: { calls: number; nanos: number },
): Promise<Turn<Value>> {
  const { door, cache, model, call, server, lacks, signal } = asking
  let bad: Repair | null = null
  let isAnswer = true
  const done = await sendCall<AnswerRead<Value>>(
    door,
    {
      purpose: question.purpose,
      model: model.model,
      hash: call,
      prices: { input: model.inputPrice, output: model.outputPrice },
      most: mostOf(question, model, repair),
      send: (abort) => send(asking, question, repair, abort),
      read: (body) => {
        const parsed = parseAnswer(body, question.answer.schema)
        // A server that says the key back is not told it again.
        if (door.holdsKey(JSON.stringify(parsed))) return null
        if ('good' in parsed) return { value: parsed.good, used: parsed.good.used }
        const { said, problem, used } = parsed.bad
        bad = said === null || said.length > longestRepair ? null : { said, problem }
        isAnswer = parsed.bad.isAnswer
        return { bad: true, used }
      },
      keep: ({ value, reportedModel }, nanos) => {
        cache.keepLacks(server, lacks)
        cache.keepAnswer(call, {
          text: JSON.stringify(value),
          reportedModel,
          nanos: before.nanos + nanos,
        })
      },
      drop: (refused) => learnLack(refused, lacks),
    },
    signal,
  )
  const spent = 'fault' in done ? done : done.value
  return {
    read: 'fault' in done ? null : done.value.value,
    repair: bad,
    isAnswer,
    failed: 'fault' in done ? done : null,
    calls: before.calls + spent.calls,
    nanos: before.nanos + spent.nanos,
  }
}

function mostOf<Value>(question: Question<Value>, { model }: TextModel, repair: Repair | null): TokenCount {
  const input = mostTokens(JSON.stringify(chatBody(question, model, new Set(), repair)))
  return { input, output: question.outputTokens }
}

/** What a batch brought goes through what a direct answer goes through; null where it brought nothing. */
function takeArrived<Value>(
  batches: Batches,
  question: Question<Value>,
  asking: Asking,
): Outcome<Answer<Value>> | null {
  const { cache, call, door } = asking
  const arrived = batches.find(call)
  if (!arrived) return null
  const parsed = parseAnswer(arrived.body, question.answer.schema)
  const isGood = 'good' in parsed && !door.holdsKey(JSON.stringify(parsed))
  if (isGood) {
    const { value, reportedModel } = parsed.good
    cache.keepAnswer(call, { text: JSON.stringify(value), reportedModel, nanos: arrived.nanos })
  }
  batches.drop(call)
  if (!isGood) return { fault: faultOf('answer') }
  const { value, reportedModel } = parsed.good
  return {
    value: answerOf(question, asking, { value, reportedModel, ...nothingSpent, cost: arrived.nanos }),
  }
}

function gatheredOf<Value>(question: Question<Value>, { call, lacks, model }: Asking): GatheredQuestion {
  const { purpose } = question
  const most = mostOf(question, model, null)
  return lacks.has('responses')
    ? { call, purpose, most, endpoint: '/v1/chat/completions', body: chatBody(question, model.model, lacks) }
    : { call, purpose, most, endpoint: '/v1/responses', body: responsesBody(question, model.model, lacks) }
}

function send<Value>(
  { door: { client }, model: { model }, lacks }: Asking,
  question: Question<Value>,
  repair: Repair | null,
  abort: AbortSignal | undefined,
): Promise<unknown> {
  const options = abort ? { signal: abort } : {}
  if (lacks.has('responses'))
    return client.chat.completions.create(chatBody(question, model, lacks, repair), options)
  return client.responses.create(responsesBody(question, model, lacks, repair), options)
}

function outcomeOf<Value>(
  { read, failed, calls, nanos }: Turn<Value>,
  question: Question<Value>,
  asking: Asking,
): Outcome<Answer<Value>> {
  if (failed) return { fault: failed.fault }
  if (!read) throw new Error('a call neither failed nor was answered')
  const { value, reportedModel } = read
  return { value: answerOf(question, asking, { value, reportedModel, calls, nanos, cost: nanos }) }
}

type Told<Value> = { value: Value } & Pick<AnswerProvenance, 'reportedModel' | 'calls' | 'nanos' | 'cost'>

function findKnown<Value>(cache: AnswerCache, call: string, { answer }: Question<Value>): Told<Value> | null {
  const known = cache.answer(call)
  const kept = known && answer.schema.safeParse(JSON.parse(known.text))
  if (!known || !kept?.success) return null
  const { reportedModel, nanos: cost } = known
  return { value: kept.data, reportedModel, ...nothingSpent, cost }
}

function answerOf<Value>(
  { instructions }: Question<Value>,
  { door, model, call }: Pick<Asking, 'door' | 'model' | 'call'>,
  { value, ...told }: Told<Value>,
): Answer<Value> {
  return {
    value,
    provenance: {
      engine: 'openai-compatible',
      baseUrl: door.settings.baseUrl,
      model: model.model,
      call,
      prompt: hashKey(instructions),
      ...told,
    },
  }
}
