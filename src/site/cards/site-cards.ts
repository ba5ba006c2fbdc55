/** All cards of a site, from its store alone. */
import type { SiteStore } from '../store.ts'
import { groupTopics } from '../topics.ts'
import { type Card, cardAddress, gardenCard, noteCard, topicCard } from './card.ts'

/** By address. A note with a picture of its own has none, and where the settings want none there are none. */
export function siteCards(store: SiteStore): Map<string, Card> {
  const settings = store.settings()
  if (!settings.cards) return new Map()
  const entries = store.entries()
  const pictured = new Set(store.pictured())
  const documents = store.documents().flatMap((slug) => store.note(slug)?.entry ?? [])
  const cards = [
    gardenCard(settings),
    ...groupTopics(entries, settings.topics, settings.lang)
      .filter((topic) => topic.entries.length > 0)
      .map((topic) => topicCard(topic, settings)),
    ...[...entries, ...documents]
      .filter(({ slug }) => !pictured.has(slug))
      .map((entry) => noteCard(entry, settings)),
  ]
  return new Map(cards.map((card) => [cardAddress(card), card]))
}
