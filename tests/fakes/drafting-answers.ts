/** What a model answers that drafts, reviews, smooths and checks: a script for servers of tests and of benches. */
import { z } from 'zod'
import type { OutlineDraft } from '../../src/garden/writing/drafting/outline-question.ts'

const outline = z.array(z.object({ number: z.int(), heading: z.string().nullable(), point: z.string() }))
const writeMaterial = z.strictObject({
  title: z.string(),
  introduction: z.string(),
  outline,
  sections: z.array(
    z.object({ title: z.string(), sentences: z.array(z.object({ number: z.int(), text: z.string() })) }),
  ),
})
const numbered = z.object({ number: z.int(), text: z.string() })
const reviewMaterial = z.strictObject({
  title: z.string(),
  introduction: z.string(),
  outline: z.array(z.object({ number: z.int(), point: z.string(), claims: z.array(numbered) })),
})
const styleMaterial = z.strictObject({
  title: z.string(),
  introduction: z.string(),
  claims: z.array(numbered.extend({ quotations: z.array(z.string()) })),
})
const checkMaterial = z.array(z.object({ number: z.int(), statement: z.string() }))

export type WriteMaterial = z.infer<typeof writeMaterial>
export type ReviewMaterial = z.infer<typeof reviewMaterial>
export type StyleMaterial = z.infer<typeof styleMaterial>

/** The steps of a draft. */
export type DraftStep = 'write' | 'edit' | 'review' | 'style' | 'check'

export interface DraftingScript {
  write: (material: WriteMaterial) => OutlineDraft['claims']
  edit?: (material: ReviewMaterial) => unknown
  review?: (material: ReviewMaterial) => unknown
  style?: (material: StyleMaterial) => unknown
  /** Whether it holds a statement; those that it wrote where nothing is said. */
  holds?: (statement: string) => boolean
}

const nothing = { drop: [], order: [], ask: [] }

/** Remembers what it wrote, so that it finds it true. */
export function openDraftingAnswers({ write, edit, review, style, holds }: DraftingScript) {
  const written = new Set<string>()
  const isHeld = holds ?? ((statement: string) => written.has(statement))
  return (instructions: string, material: unknown): { step: DraftStep; answer: unknown } => {
    const checks = checkMaterial.safeParse(material)
    if (checks.success) {
      const verdicts = checks.data.map(({ number, statement }) => ({ number, held: isHeld(statement) }))
      return { step: 'check', answer: { verdicts } }
    }
    const styled = styleMaterial.safeParse(material)
    if (styled.success) {
      const claims = style?.(styled.data) ?? []
      for (const { text } of z.array(z.object({ text: z.string() })).safeParse(claims).data ?? [])
        written.add(text)
      return { step: 'style', answer: Array.isArray(claims) ? { claims } : claims }
    }
    const reviewed = reviewMaterial.safeParse(material)
    if (reviewed.success) {
      const isEditor = instructions.startsWith('You are the editor')
      const answer = (isEditor ? edit : review)?.(reviewed.data) ?? nothing
      return { step: isEditor ? 'edit' : 'review', answer }
    }
    const claims = write(writeMaterial.parse(material))
    for (const { text } of claims) written.add(text)
    return { step: 'write', answer: { claims } }
  }
}
