/** Text inside of bytes that nobody here can read: as UTF-8 and as UTF-16 of both kinds. */
import { type ArtefactText, noText } from './artefact-text.ts'

/** The runs of at least six printable characters in `bytes`; shorter ones are chance. */
export function readBytes(bytes: Uint8Array): ArtefactText {
  const texts = ['utf-8', 'utf-16le', 'utf-16be'].map((encoding) => new TextDecoder(encoding).decode(bytes))
  return { ...noText, bytes: texts.flatMap(runsOf) }
}

function runsOf(text: string): string[] {
  return text.match(runPattern) ?? []
}

/** Letters of all scripts, digits, signs and spaces; not what replaces bytes that are none of them. */
const runPattern = /[[\p{L}\p{N}\p{M}\p{P}\p{S}\p{Zs}]--[\uFFFD]]{6,}/gv
