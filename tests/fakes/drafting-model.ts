/** A model that drafts, as a script of the server of tests, and what a faithful one says of the garden of `writing-garden.ts`. */
import { z } from 'zod'
import { type DraftingScript, type DraftStep, openDraftingAnswers } from './drafting-answers.ts'
import { type Reply, type Script, saying } from './engine-server.ts'
import { materialOf } from './writing-model.ts'

const messages = z.array(z.object({ content: z.string() }))

export function draftingModel(
  script: DraftingScript,
  instead: Partial<Record<DraftStep, Reply>> = {},
): Script {
  const answerTo = openDraftingAnswers(script)
  return (call) => {
    const instructions = messages.parse(call.body['messages'])[0]?.content ?? ''
    const { step, answer } = answerTo(instructions, materialOf(call))
    return instead[step] ?? { body: saying(JSON.stringify(answer)) }
  }
}

export const mossBrief =
  '# On moss\n\nFor walkers.\n\n- Why does moss hold water?\n\n## Walls\n\n- Has a dry stone wall mortar?\n'

/** Its words for sentences, by how these begin. */
const said: readonly [beginning: string, text: string][] = [
  ['Moss holds', 'Moss holds water as a sponge does.'],
  ['A dry stone', 'There is no mortar in a dry stone wall.'],
]

/** A claim for each point that has a sentence for it. */
export const mossScript: DraftingScript = {
  write: ({ outline, sections }) => {
    const sentences = sections.flatMap((section) => section.sentences)
    return outline.flatMap(({ number: point, point: asked }) =>
      said.flatMap(([beginning, text]) => {
        const sentence = sentences.find((one) => one.text.startsWith(beginning))
        const isAsked = asked.includes(beginning.startsWith('Moss') ? 'moss' : 'mortar')
        return sentence && isAsked
          ? [{ point, text, kind: 'fact' as const, sentences: [sentence.number] }]
          : []
      }),
    )
  },
  style: ({ claims }) =>
    claims
      .filter(({ text }) => text.startsWith('Moss holds'))
      .map(({ number }) => ({ number, text: 'Moss holds its water as a sponge does.' })),
}
