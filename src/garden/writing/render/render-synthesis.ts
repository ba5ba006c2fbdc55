/**
 * A synthesis as Markdown. Each sentence ends in a link to where it stands, with
 * its quotes in footnotes. Takes verified claims alone, so that no other reaches a page.
 */
import type { VerifiedClaim } from '../claims/claim.ts'
import type { Sentence } from '../sentences/sentence.ts'
import type { SynthesisSection } from '../synthesis.ts'
import { escapeWords } from './escape-words.ts'
import { groupClaims, isOfSamePlace } from './group-claims.ts'

/** Writes the link to the place of a sentence, which shows `words` or else what the place is called. */
export type WriteLink = (sentence: Sentence, words?: string) => string

/** What a link shows to a place that is named beside it. */
const namedBeside = '§'

/** The body of a synthesis, with a line break at its end. */
export function renderSynthesis(sections: readonly SynthesisSection[], writeLink: WriteLink): string {
  const notes: string[] = []
  const numberOf = new Map<string, number>()
  const footnote = (sentence: Sentence): string => {
    const key = `${sentence.note}\n${sentence.start}`
    const known = numberOf.get(key)
    if (known !== undefined) return `[^${known}]`
    numberOf.set(key, notes.length + 1)
    notes.push(`[^${notes.length + 1}]: ${writeLink(sentence)}: ${quotation(sentence.text)}`)
    return `[^${notes.length}]`
  }
  const bodies = sections.flatMap((section) => {
    const paragraphs = groupClaims(section.claims).map((claims) =>
      renderParagraph(claims, section, { writeLink, footnote }),
    )
    return section.heading === null ? paragraphs : [`## ${escapeWords(section.heading)}`, ...paragraphs]
  })
  return `${[...bodies, notes.join('\n')].filter((part) => part !== '').join('\n\n')}\n`
}

interface Citing {
  writeLink: WriteLink
  footnote: (sentence: Sentence) => string
}

/** The last of the sentences of one place names it, so that the others need not. */
function renderParagraph(
  claims: readonly VerifiedClaim[],
  section: SynthesisSection,
  { writeLink, footnote }: Citing,
): string {
  return claims
    .map((claim, at) => {
      const { kind, text, support } = claim
      const [first] = support
      if (kind === 'gap' || !first) return `*${escapeWords(text)}*`
      const next = claims[at + 1]
      const isNamed = isNamedBy(section, first) || (next !== undefined && isOfSamePlace(claim, next))
      const link = isNamed ? writeLink(first, namedBeside) : writeLink(first)
      return `${escapeWords(text)} (${link})${support.map(footnote).join('')}`
    })
    .join(' ')
}

/** Whether the heading of the section is what the place of a sentence is called. */
function isNamedBy({ note, heading }: SynthesisSection, sentence: Sentence): boolean {
  if (heading === null || note !== sentence.note) return false
  const place = sentence.heading?.text ?? heading
  return place === heading
}

/** The marks that a quote stands between; a quote may hold any of them, so the outermost count. */
export const quoteMarks = { open: '“', close: '”' }

function quotation(text: string): string {
  return `${quoteMarks.open}${escapeWords(text)}${quoteMarks.close}`
}
