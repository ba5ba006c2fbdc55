/** Reads one file of a site for the leak guard. */
import type { ArtefactText, LongText } from '../../../src/garden/guard/artefact/artefact-text.ts'
import { readArtefact } from '../../../src/garden/guard/artefact/read-artefact.ts'
import { holdsDataMetadata } from '../../../src/garden/guard/find-data-pictures.ts'
import type { SecretTables } from '../../../src/garden/guard/secret-tables.ts'
import { createTracer, type Trace } from '../../../src/garden/guard/tracer.ts'
import { stripMetadata } from '../../../src/garden/metadata/strip-metadata.ts'
import { unpack } from '../unpack.ts'
import { type FileParts, type KnownParts, recallParts } from './file-parts.ts'
import { recallPieces } from './recall-pieces.ts'

/** What stands in a file, see `Tracer`; null where a camera or a program wrote into it unseen, so that it may not stand there at all. */
export type Inspection = { trace: Trace; parts: FileParts } | null

/** What was found in files as they were made, by their names; `hash` is SHA-256 of the bytes, in hexadecimal. */
export type InspectedFiles = ReadonlyMap<string, { hash: string; seen: Inspection }>

/** Inspects files of a site by their names and bytes; those published `asIs` are the owner's own words. */
export type Inspector = (name: string, bytes: Uint8Array, asIs: boolean) => Inspection

/** What an inspector is made of, in whatever thread that is. */
export interface InspectorStart {
  tables: SecretTables
  /** What stood in large files before. */
  known: KnownParts
}

/** Inspects files for these secrets. */
export function createInspector({ tables, known }: InspectorStart): Inspector {
  const tracer = createTracer(tables, recallPieces())
  return (name, bytes, asIs) => {
    if (holdsMetadata(name, bytes, asIs)) return null
    const texts = tables.count === 0 ? [] : textsOf(name, bytes)
    const { recall, parts } = recallParts(known[name])
    const trace = asIs ? tracer.traceAttachment(name, texts, recall) : tracer.trace(name, texts, recall)
    return { trace, parts }
  }
}

/** The texts of an artefact and of what is packed in it; none where it is nothing but pixels. */
function textsOf(name: string, bytes: Uint8Array): (ArtefactText | LongText)[] {
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
function holdsMetadata(name: string, bytes: Uint8Array, asIs: boolean): boolean {
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
