/** Reads one file of a site for the leak guard. */
import type { ArtefactText } from '../../../src/garden/guard/artefact/artefact-text.ts'
import { readArtefact } from '../../../src/garden/guard/artefact/read-artefact.ts'
import { holdsDataMetadata } from '../../../src/garden/guard/find-data-pictures.ts'
import { stripMetadata } from '../../../src/garden/metadata/strip-metadata.ts'
import { unpack } from '../unpack.ts'

/** The texts of an artefact and of what is packed in it; none where it is nothing but pixels. */
export function textsOf(name: string, bytes: Uint8Array): ArtefactText[] {
  if (isPicture(name)) {
    const result = stripMetadata(name, bytes)
    if (result.state === 'clean' && result.bytes !== bytes) return []
  }
  return unpack(name, bytes).map((part) => readArtefact(part.name, part.bytes))
}

/**
 * Whether something could be taken out of the file that a camera or a program
 * wrote into it: out of a picture, or, unless it is published `asIs`, out of one
 * that stands in an address of it.
 */
export function holdsMetadata(name: string, bytes: Uint8Array, asIs: boolean): boolean {
  return (!asIs && holdsPictureData(bytes)) || isLessWithoutMetadata(name, bytes)
}

/** Pictures of the formats that are stripped; a drawing is text, and read as such. */
function isPicture(name: string): boolean {
  return /\.(?:jpe?g|png|gif|webp)$/i.test(name)
}

function isLessWithoutMetadata(name: string, bytes: Uint8Array): boolean {
  const result = isPicture(name) ? stripMetadata(name, bytes) : null
  return result?.state === 'clean' && result.bytes.length !== bytes.length
}

/** A page, a style sheet or the like with such a picture in an address of its own. */
function holdsPictureData(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return text.includes('data:image/') && holdsDataMetadata(text.toString('latin1'))
}
