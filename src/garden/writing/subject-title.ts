/** What a note about a subject is called. */
import type { Settings } from '../../schemas/settings.ts'
import { fill } from '../../words/fill.ts'
import { listed } from '../../words/listed.ts'
import { wordsOf } from '../../words/words-of.ts'
import type { Garden } from '../garden.ts'
import { topicKey } from '../path-key.ts'
import type { VaultPath } from '../paths.ts'
import type { Subject } from './subject.ts'

/** More notes than these are not named in a title. */
const mostNamed = 3

/** A question and a brief have titles of their own; that of another says that it is a synthesis, in the language of the site. */
export function subjectTitle(
  subject: Subject,
  { notes }: Pick<Garden, 'notes'>,
  { lang, topics }: Pick<Settings, 'lang' | 'topics'>,
): string {
  if (subject.kind === 'question') return subject.question.trim()
  if (subject.kind === 'brief') return subject.brief
  const titleOf = (path: VaultPath) => notes.get(path)?.title ?? path
  const { writing } = wordsOf(lang)
  return fill(writing.synthesis, { subject: nameOf() })

  function nameOf(): string {
    switch (subject.kind) {
      case 'topic':
        return topicName(subject.topic, topics)
      case 'around':
        return titleOf(subject.note)
      case 'notes': {
        const names = subject.notes.slice(0, mostNamed).map(titleOf)
        return listed(subject.notes.length > mostNamed ? [...names, '…'] : names, lang)
      }
      case 'question':
        return subject.question
      case 'brief':
        return subject.brief
    }
  }
}

/** The name of a topic as the settings have it. */
export function topicName(id: string, topics: Settings['topics']): string {
  const key = topicKey(id)
  return topics.find((topic) => topicKey(topic.id) === key)?.title ?? id
}
