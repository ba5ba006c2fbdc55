/** A model that writes claims and checks them, as a script of the server of tests. */
import { z } from 'zod'
import type { Draft } from '../../src/garden/writing/model/claims-question.ts'
import { type AskedCall, type Reply, type Script, saying } from './engine-server.ts'

const draftMaterial = z.object({
  question: z.string(),
  sections: z.array(
    z.object({
      title: z.string(),
      heading: z.string().nullable(),
      sentences: z.array(z.object({ number: z.int(), text: z.string() })),
    }),
  ),
})

const checkMaterial = z.array(
  z.object({ number: z.int(), statement: z.string(), quotations: z.array(z.string()).min(1) }),
)

export interface ModelScript {
  /** What it writes; `numberOf` gives the number of the sentence that begins so. */
  draft: (numberOf: (beginning: string) => number, call: AskedCall) => Draft['claims']
  /** Whether it holds a statement; those that it wrote where nothing is said. */
  holds?: (statement: string) => boolean
  /** What it says in the place of the draft or the check. */
  instead?: Partial<Record<'draft' | 'check', Reply>>
}

export function writingModel({ draft, holds, instead = {} }: ModelScript): Script {
  const written = new Set<string>()
  return (call) => {
    const material = materialOf(call)
    const checks = checkMaterial.safeParse(material)
    if (checks.success) {
      const isHeld = holds ?? ((statement: string) => written.has(statement))
      const verdicts = checks.data.map(({ number, statement }) => ({ number, held: isHeld(statement) }))
      return instead.check ?? { body: saying(JSON.stringify({ verdicts })) }
    }
    const { sections } = draftMaterial.parse(material)
    const sentences = sections.flatMap((section) => section.sentences)
    const numberOf = (beginning: string) =>
      sentences.find(({ text }) => text.startsWith(beginning))?.number ?? 0
    const claims = draft(numberOf, call)
    for (const { text } of claims) written.add(text)
    return instead.draft ?? { body: saying(JSON.stringify({ claims })) }
  }
}

/** What a call tells of the garden. */
export function materialOf({ body }: AskedCall): unknown {
  const messages = z.array(z.object({ content: z.string() })).parse(body['messages'])
  return JSON.parse(messages[1]?.content ?? 'null')
}

/** What a faithful model says of the garden of `writing-garden.ts`. */
export const mossClaims: ModelScript['draft'] = (numberOf) => [
  { text: 'Moss holds water as a sponge does.', kind: 'fact', sentences: [numberOf('Moss holds')] },
  {
    text: 'Moss needs the northern side of a wall, which stays wet, for its water.',
    kind: 'fact',
    sentences: [numberOf('The northern'), numberOf('Moss grows')],
  },
  { text: 'The notes do not say why moss does hold water.', kind: 'gap', sentences: [] },
]
