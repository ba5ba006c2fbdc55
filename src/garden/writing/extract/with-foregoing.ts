/** Sentences that lean on the one before them take it with them, where that can stand alone. */
import type { VaultPath } from '../../paths.ts'
import type { Sentence } from '../sentences/sentence.ts'
import { leansOnOthers } from './leans-on-others.ts'

/** One sentence, or two that follow each other in one block, for each of `chosen`; none stands in two of them. */
export function withForegoing(
  chosen: readonly Sentence[],
  sentencesOf: (note: VaultPath) => readonly Sentence[],
): Sentence[][] {
  const groups = chosen.map((sentence) => {
    if (!leansOnOthers(sentence.text)) return [sentence]
    const all = sentencesOf(sentence.note)
    const before = all[all.findIndex(({ start }) => start === sentence.start) - 1]
    const isOfBlock = before?.block === sentence.block
    return before && isOfBlock && !leansOnOthers(before.text) ? [before, sentence] : [sentence]
  })
  const keyOf = ({ note, start }: Sentence) => `${note}\n${start}`
  const joined = new Set(groups.filter(({ length }) => length > 1).flatMap((group) => group.map(keyOf)))
  const seen = new Set<string>()
  return groups.flatMap((group) => {
    const [first] = group
    // Alone it would say again what it says before another.
    if (group.length === 1 && first && joined.has(keyOf(first))) return []
    const open = group.filter((sentence) => !seen.has(keyOf(sentence)))
    for (const sentence of open) seen.add(keyOf(sentence))
    return open.length > 0 ? [open] : []
  })
}
