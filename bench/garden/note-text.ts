/** The text of one made note. */
import * as blocks from './blocks.ts'
import { fewestForHeadings, firstHeading, linkText } from './link-text.ts'
import type { BenchNote } from './plan-garden.ts'
import type { Random } from './random.ts'
import { sentence, titleWords } from './words.ts'

/**
 * In which share of all notes a block is found, and after how many words it may
 * come again there. In the first three corpora of `plan-garden.ts`: lists 80 to
 * 98 %, code 4 to 57, maths 1 to 22, callouts 0 to 60, tables 3 to 33, pictures
 * 1 to 43, embeds 3 to 14, footnotes 4 to 14, quotations 16 to 60, diagrams 0 to 3.
 */
const kinds: readonly (readonly [
  share: number,
  every: number,
  write: (place: blocks.BlockPlace) => string,
])[] = [
  [0.8, 150, blocks.list],
  [0.25, 250, blocks.code],
  [0.12, 150, blocks.maths],
  [0.12, 300, blocks.callout],
  [0.2, 400, blocks.quote],
  [0.08, 500, blocks.table],
  [0.06, 500, blocks.embed],
  [0.15, 400, blocks.picture],
  [0.06, 250, blocks.footnote],
  [0.01, 2000, blocks.diagram],
]

/** The note `at` of `notes`; `pictures` are the names of all pictures of the garden. */
export function noteText(
  notes: readonly BenchNote[],
  at: number,
  random: Random,
  pictures: readonly string[],
): string {
  const note = notes[at]
  if (!note) throw new RangeError(`The garden has no note ${at}.`)
  return `${properties(note, at, random)}\n${bodyOf(note, placeOf(notes, note, random, pictures))}\n`
}

function properties(
  { title, topic, tags, maturity, alias, draft }: BenchNote,
  at: number,
  random: Random,
): string {
  const date = (year: number) => `${year}-${two(1 + (at % 12))}-${two(1 + (at % 28))}`
  const lines = [
    `title: ${title}`,
    ...(random.chance(0.3) ? [`description: ${sentence(random)}`] : []),
    ...(maturity ? [`maturity: ${maturity}`] : []),
    ...(topic ? [`topic: ${topic}`] : []),
    ...(tags.length > 0 ? [`tags: [${tags.join(', ')}]`] : []),
    ...(alias ? [`aliases: [${alias}]`] : []),
    `created: ${date(2023)}`,
    `updated: ${date(2025)}`,
    ...(draft ? ['publish: false'] : []),
  ]
  return `---\n${lines.join('\n')}\n---\n`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** Paragraphs with the blocks of the note between them, a heading about every 150 words. */
function bodyOf({ words }: BenchNote, place: blocks.BlockPlace): string {
  const { random } = place
  const chosen = kinds
    .filter(([share]) => random.chance(share))
    .map((kind) => ({ kind, due: random.below(words) }))
  const parts: string[] = []
  let nextHeading = words >= fewestForHeadings ? 40 : Number.POSITIVE_INFINITY
  for (let written = 0; written < words; ) {
    if (written >= nextHeading) {
      parts.push(heading(parts, random))
      nextHeading = written + 100 + random.below(100)
    }
    const length = Math.min(25 + random.below(60), words - written)
    parts.push(blocks.paragraph(place, length))
    written += length
    for (const one of chosen) {
      const [, every, write] = one.kind
      if (written < one.due) continue
      parts.push(write(place))
      one.due = written + every
    }
  }
  for (let link = place.link(); link !== null; link = place.link()) parts.push(`- ${link}`)
  return parts.join('\n\n')
}

function heading(before: readonly string[], random: Random): string {
  const isFirst = !before.some((part) => part.startsWith('##'))
  return isFirst ? `## ${firstHeading}` : `${random.chance(0.7) ? '##' : '###'} ${titleWords(random)}`
}

function placeOf(
  notes: readonly BenchNote[],
  { links, folder }: BenchNote,
  random: Random,
  pictures: readonly string[],
): blocks.BlockPlace {
  const pending = links.flatMap((target) => notes[target] ?? [])
  const short = notes.slice(0, 200).filter(({ words, draft }) => words < fewestForHeadings && !draft)
  const up = folder === '' ? '' : '../'.repeat(folder.split('/').length)
  let footnotes = 0
  return {
    random,
    link: () => {
      const target = pending.shift()
      return target ? linkText(target, random) : null
    },
    embed: () => random.pick(short).name,
    picture: () => {
      const name = random.pick(pictures)
      return random.chance(0.5) ? `![[${name}|A drawing]]` : `![A drawing](${up}pictures/${name})`
    },
    number: () => ++footnotes,
  }
}
