/** How far a note has grown, in the words that gardens use for it. */
import { distance } from 'fastest-levenshtein'
import type { Maturity } from '../../schemas/page.ts'
import { type FieldReading, findEntries, foldKey, report, textOf } from './field-reading.ts'
import type { FrontmatterEntry } from './frontmatter.ts'

/** `maturity` itself, else a known word in `growth`, `stage` or `status`, else a tag that is one. */
export function readMaturity(reading: FieldReading, tags: readonly string[]): Maturity | undefined {
  for (const entry of findEntries(reading, 'maturity')) {
    if (entry.value === null) continue
    const stage = stageOf(textOf(entry) ?? '')
    const isOwn = foldKey(entry.key) === 'maturity'
    // A stage or status of another kind is the owner's business and stays among the extra properties.
    if (isOwn) reading.used.add(entry.key)
    if (stage) return stage
    if (!isOwn) continue
    reportMaturity(reading, entry)
    return undefined
  }
  const stages = new Set(tags.flatMap((tag) => tagWords.get(tag.toLowerCase()) ?? []))
  const [stage] = stages
  return stages.size === 1 ? stage : undefined
}

/** The words in any letter case, with an emoji before them or in their place. */
function stageOf(text: string): Maturity | undefined {
  const word = text.toLowerCase().replace(/[^\p{L}]+/gu, '')
  return words.get(word === '' ? text.replace(/\uFE0F/g, '').trim() : word)
}

/** Words that mean only this, so that a tag may be taken for it. `tree` or `plant` might be the note's subject. */
const tagWords = new Map<string, Maturity>([
  ...wordsFor('seedling', ['seed', 'seedling', 'sprout', '🌱']),
  ...wordsFor('budding', ['bud', 'budding', 'sapling', '🌿']),
  ...wordsFor('evergreen', ['evergreen', 'fruit', '🌲', '🌳']),
])

const words = new Map<string, Maturity>([
  ...tagWords,
  ...wordsFor('seedling', ['seeds', 'seeding', 'seedlings', 'sprouting', 'germinating']),
  ...wordsFor('budding', ['buds', 'growing', 'plant', 'saplings', 'blooming', 'flowering']),
  ...wordsFor('evergreen', [
    'evergreens',
    'mature',
    'matured',
    'grown',
    'tree',
    'fruits',
    'fruiting',
    'ripe',
    'harvest',
  ]),
])

function wordsFor(stage: Maturity, list: readonly string[]): [string, Maturity][] {
  return list.map((word) => [word, stage])
}

function reportMaturity(reading: FieldReading, { key, value, raw, valueRange }: FrontmatterEntry): void {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : ''
  const near =
    text === '' ? undefined : [...words.keys()].find((word) => word.length > 2 && distance(word, text) <= 2)
  const stage = near && words.get(near)
  const hint = stage ? `Did you mean \`${stage}\`?` : 'Write `seedling`, `budding` or `evergreen`.'
  const shown = raw.length > 60 || raw.includes('\n') ? '' : ` \`${raw}\``
  report(reading, 'maturity-unknown', `\`${key}\`${shown} is not a known maturity. ${hint}`, valueRange)
}
