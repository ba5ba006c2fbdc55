/** Looks for subjects in one artefact after the other. */
import type { ArtefactText } from './artefact/artefact-text.ts'
import { decodeAddress } from './artefact/decode-address.ts'
import type { Matcher } from './matcher.ts'
import type { Subject } from './subject.ts'
import type { Tokenise } from './tokenise.ts'

export interface Leak {
  /** The path of the artefact in the site. */
  artefact: string
  /** Whether it is the name of the artefact that tells. */
  inName: boolean
  subject: Subject
}

/** The leaks of one artefact: in its name, and in what it says. */
export function findLeaks(
  artefact: string,
  texts: readonly ArtefactText[],
  matcher: Matcher,
  tokenise: Tokenise,
): Leak[] {
  const inName = matcher.find(tokenise(decodeAddress(artefact).replace(/(^|\/)index\.html$/, '')), 'words')
  const inText = texts.flatMap((text) =>
    (['words', 'program', 'bytes'] as const).flatMap((place) =>
      text[place] === '' ? [] : matcher.find(tokenise(text[place]), place),
    ),
  )
  return [
    ...inName.map((subject) => ({ artefact, inName: true, subject })),
    ...[...new Set(inText)].map((subject) => ({ artefact, inName: false, subject })),
  ]
}
