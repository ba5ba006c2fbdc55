/** The leak guard: knows the secrets of a vault, and says of any artefact whether it gives one away. */
import type { Settings } from '../../schemas/settings.ts'
import type { ArtefactText } from './artefact/artefact-text.ts'
import { collectSubjects, type SubjectSources } from './collect-subjects.ts'
import { findLeaks, type Leak } from './find-leaks.ts'
import { createMatcher } from './matcher.ts'
import { publicTexts } from './public-text.ts'
import type { Subject } from './subject.ts'
import { createTokeniser } from './tokenise.ts'

export interface Guard {
  /** The leaks in one artefact, whose text may come in several parts. */
  inspect(artefact: string, texts: readonly ArtefactText[]): Leak[]
  /** The private words in a file that the owner publishes as it is. */
  inspectAttachment(artefact: string, texts: readonly ArtefactText[]): Leak[]
}

export interface GuardSources extends SubjectSources {
  settings: Settings
  /** The words of the program itself, which stand on every site. */
  programTexts: Iterable<string>
}

export function createGuard(sources: GuardSources): Guard {
  const tokenise = createTokeniser()
  const subjects: Subject[] = [...collectSubjects(sources)]
  const matcher = createMatcher(subjects, tokenise)
  const { garden, vault, settings, programTexts } = sources
  for (const text of publicTexts(garden, vault, settings)) matcher.allow(tokenise(text))
  for (const text of programTexts) matcher.allow(tokenise(text))
  const words = createMatcher(
    subjects.filter(({ kind }) => kind === 'private word'),
    tokenise,
  )
  return {
    inspect: (artefact, texts) => findLeaks(artefact, texts, matcher, tokenise),
    inspectAttachment: (artefact, texts) => findLeaks(artefact, texts, words, tokenise),
  }
}
