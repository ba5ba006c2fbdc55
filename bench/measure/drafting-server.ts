/**
 * A server of ours in the place of a model that drafts, in the same process: it says the sentences that share
 * most words with a point, slightly changed, and every fifth time something false. What it says is
 * the same on every machine, so that modes can be compared by what they ask, not by how well anybody writes.
 */
import { z } from 'zod'
import {
  openDraftingAnswers,
  type ReviewMaterial,
  type StyleMaterial,
  type WriteMaterial,
} from '../../tests/fakes/drafting-answers.ts'

export interface DraftingServer {
  fetch: typeof fetch
  /** What was asked and answered so far; four bytes count as a token. */
  counts: { calls: number; input: number; output: number }
}

const sent = z.object({ model: z.string(), messages: z.array(z.object({ content: z.string() })).min(2) })
const bytesPerToken = 4
const claimsPerPoint = 2
const everyFalse = 5

export function openDraftingServer(): DraftingServer {
  const counts = { calls: 0, input: 0, output: 0 }
  let made = 0
  const answerTo = openDraftingAnswers({
    write: (material) => writeClaims(material, () => made++ % everyFalse === everyFalse - 1),
    edit: (material) => ({ drop: repeatedIn(material), order: [], ask: [] }),
    review: (material) => ({ drop: repeatedIn(material), order: [], ask: openIn(material) }),
    style: smoothed,
  })
  return {
    counts,
    fetch: async (_url, init) => {
      const body = String(init?.body ?? '')
      const parsed = sent.safeParse(JSON.parse(body))
      // It knows chat completions alone, as most servers do.
      if (!parsed.success) return new Response('{}', { status: 404 })
      const [system, user] = parsed.data.messages
      const { answer } = answerTo(system?.content ?? '', JSON.parse(user?.content ?? 'null'))
      const content = JSON.stringify(answer)
      const [input, output] = [body, content].map((text) =>
        Math.ceil(Buffer.byteLength(text) / bytesPerToken),
      )
      counts.calls += 1
      counts.input += input ?? 0
      counts.output += output ?? 0
      return Response.json({
        id: 'chatcmpl-1',
        object: 'chat.completion',
        created: 1,
        model: parsed.data.model,
        choices: [
          { index: 0, finish_reason: 'stop', message: { role: 'assistant', content, refusal: null } },
        ],
        usage: {
          prompt_tokens: input,
          completion_tokens: output,
          total_tokens: (input ?? 0) + (output ?? 0),
        },
      })
    },
  }
}

const tail = ', as the notes say.'

function writeClaims({ outline, sections }: WriteMaterial, isFalse: () => boolean) {
  const sentences = sections.flatMap((section) => section.sentences)
  const taken = new Set<number>()
  return outline.flatMap(({ number: point, point: asked }) => {
    const words = wordsOf(asked)
    const best = sentences
      .map(({ number, text }) => ({ number, text, shared: wordsOf(text).intersection(words).size }))
      .filter(({ number, text, shared }) => shared > 0 && text.length < 400 && !taken.has(number))
      .sort((a, b) => b.shared - a.shared || a.number - b.number)
      .slice(0, claimsPerPoint)
    return best.map(({ number, text }) => {
      taken.add(number)
      const said = `${text.replace(/[.!?]+$/, '')}${isFalse() ? ' in 7,777 cases' : ''}${tail}`
      return { point, text: said, kind: 'fact' as const, sentences: [number] }
    })
  })
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
}

/** Claims that another one before them says letter by letter. */
function repeatedIn({ outline }: ReviewMaterial): number[] {
  const claims = outline.flatMap((point) => point.claims)
  return claims
    .filter(({ text }, at) => claims.findIndex((other) => other.text === text) < at)
    .map(({ number }) => number)
}

function openIn({ outline }: ReviewMaterial): number[] {
  return outline
    .filter(({ claims }) => claims.length === 0)
    .slice(0, 4)
    .map(({ number }) => number)
}

/** Every third claim, in a word less. */
function smoothed({ claims }: StyleMaterial) {
  return claims
    .filter(({ number, text }) => number % 3 === 0 && text.endsWith(tail))
    .map(({ number, text }) => ({ number, text: `${text.slice(0, -tail.length)}, the notes say.` }))
}
