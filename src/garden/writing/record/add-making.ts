/** The edit that adds a line to the record of what the garden wrote. */
import { type Making, makingSchema } from '../../../schemas/making.ts'
import { compareText } from '../../paths.ts'
import type { TextEdit } from '../../text-edit.ts'
import type { MakingLine } from './parse-makings.ts'

/** None where the line is there. It goes behind those of its note and before the next by path, so that two branches seldom write at one place. */
export function addMaking(text: string, lines: readonly MakingLine[], making: Making): TextEdit[] {
  const isThere = lines.some(
    ({ making: { note, says, text: own } }) =>
      note === making.note && says === making.says && own === making.text,
  )
  if (isThere) return []
  const next = lines.find((line) => compareText(line.making.note, making.note) > 0)
  const at = next?.start ?? text.length
  const isOpen = next === undefined && text !== '' && !text.endsWith('\n')
  // Parsing puts the keys into the order of the schema.
  const line = `${JSON.stringify(makingSchema.parse(making))}\n`
  return [{ start: at, end: at, text: isOpen ? `\n${line}` : line }]
}
