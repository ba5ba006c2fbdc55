/**
 * A synthesis as Markdown. Each sentence ends in a link to where it stands, with
 * its quotes in footnotes. Takes verified claims alone, so that no other reaches a page.
 */
import type { VerifiedClaim } from '../claims/claim.ts'
import type { Sentence } from '../sentences/sentence.ts'
import type { SynthesisSection } from '../synthesis.ts'
import { escapeWords } from './escape-words.ts'

/** Writes the link to the place of a sentence. */
export type WriteLink = (sentence: Sentence) => string

/** The body of a synthesis, one sentence a line, with a line break at its end. */
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
  const bodies = sections.map(({ heading, claims }) => {
    const lines = claims.map((claim) => renderClaim(claim, writeLink, footnote))
    return [...(heading === null ? [] : [`## ${escapeWords(heading)}`, '']), ...lines].join('\n')
  })
  return `${[...bodies, notes.join('\n')].filter((part) => part !== '').join('\n\n')}\n`
}

function renderClaim(
  { kind, text, support }: VerifiedClaim,
  writeLink: WriteLink,
  footnote: (sentence: Sentence) => string,
): string {
  if (kind === 'gap') return `*${escapeWords(text)}*`
  const [first] = support
  return `${escapeWords(text)}${first ? ` (${writeLink(first)})` : ''}${support.map(footnote).join('')}`
}

/** The marks that a quote stands between; a quote may hold any of them, so the outermost count. */
export const quoteMarks = { open: '“', close: '”' }

function quotation(text: string): string {
  return `${quoteMarks.open}${escapeWords(text)}${quoteMarks.close}`
}
