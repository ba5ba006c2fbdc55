/**
 * The card of a page: the picture that others see where they are sent its
 * address. It says the title, the topic, the stage and the garden, beside a twig
 * of the topic's plant, as a cyanotype.
 */
import { hashText } from '../../garden/hash-text.ts'
import { topicKey } from '../../garden/path-key.ts'
import type { Maturity, NoteEntry } from '../../schemas/page.ts'
import type { Settings } from '../../schemas/settings.ts'
import { direction } from '../../words/direction.ts'
import { wordsOf } from '../../words/words-of.ts'
import { compare } from '../order.ts'
import { type TopicGroup, topicTitle } from '../topics.ts'

/** All that a card shows: cards with equal facts are one picture. */
export interface Card {
  title: string
  /** Above the title: the topic; empty where there is none. */
  label: string
  stage: { kind: Maturity; name: string } | null
  site: string
  direction: 'ltr' | 'rtl'
  /** The plant: its kind is settled by `key`, and it has a leaf for each of these. */
  plant: { key: string; leaves: readonly (Maturity | null)[] }
}

/** Pixels, as most places show them. */
export const cardSize = { width: 1200, height: 630 }

/** Changes with how cards are drawn, so that no one keeps the picture of an older drawing. */
const edition = 1

/** The path of a card below the site's base. */
export function cardAddress(card: Card): string {
  return `cards/${hashText(JSON.stringify([edition, card]))}.png`
}

type CardSettings = Pick<Settings, 'title' | 'lang' | 'topics'>

export function noteCard(entry: NoteEntry, { title, lang, topics }: CardSettings): Card {
  const stage = entry.maturity
  const words = wordsOf(entry.lang, lang)
  const number = Number.parseInt(hashText(entry.slug).slice(-4), 36)
  return {
    title: entry.title,
    label: entry.topic === null ? '' : topicTitle(entry.topic, topics),
    stage: stage && { kind: stage, name: words.note.stages[stage].name },
    site: title,
    direction: direction(entry.lang ?? lang),
    plant: {
      key: entry.topic === null ? `note ${number % 60}` : topicKey(entry.topic),
      leaves: Array.from({ length: 7 + (number % 7) }, () => stage),
    },
  }
}

export function topicCard(topic: TopicGroup, { title, lang }: CardSettings): Card {
  const oldestFirst = topic.entries.toSorted(
    (a, b) => compare(a.created ?? '9999', b.created ?? '9999') || compare(a.slug, b.slug),
  )
  const step = Math.max(1, Math.ceil(oldestFirst.length / mostLeaves))
  const leaves = oldestFirst.filter((_, at) => at % step === 0).map(({ maturity }) => maturity)
  return {
    title: topic.title,
    label: '',
    stage: null,
    site: title,
    direction: direction(lang),
    plant: { key: topic.key, leaves: leaves.length > 0 ? leaves : [null] },
  }
}

const mostLeaves = 24

/** The card of the garden itself, and of its lists. */
export function gardenCard({ title, lang }: CardSettings): Card {
  const stages = ['evergreen', 'evergreen', 'budding', 'seedling'] as const
  return {
    title,
    label: '',
    stage: null,
    site: '',
    direction: direction(lang),
    plant: { key: title, leaves: Array.from({ length: 19 }, (_, at) => stages[Math.floor(at / 5)] ?? null) },
  }
}
