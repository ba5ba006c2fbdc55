/** What other tools call the flags, and the values with which theirs withhold a note. */
import { foldKey } from './field-reading.ts'
import type { FlagName } from './flag-names.ts'
import type { YamlValue } from './frontmatter.ts'

/** A flag that is true or false. */
export interface OtherFlag {
  name: FlagName
  withholds: boolean
}

/** The flag of another tool that a key stands for. */
export function otherFlag(key: string): OtherFlag | undefined {
  return otherFlags.get(foldKey(key))
}

/** The flag that is true because a property such as `status` holds `value`, or a list with it. */
export function flagInWords(key: string, value: YamlValue): FlagName | undefined {
  const words = wordFlags.get(foldKey(key))
  const values = Array.isArray(value) ? value : [value]
  return values.map((item) => words?.get(foldWord(item))).find((name) => name !== undefined)
}

/** Keys are folded. */
const otherFlags = new Map<string, OtherFlag>([
  ['published', { name: 'publish', withholds: false }],
  ['ispublished', { name: 'publish', withholds: false }],
  ['dgpublish', { name: 'publish', withholds: false }],
  ['public', { name: 'publish', withholds: false }],
  ['ispublic', { name: 'publish', withholds: false }],
  ['unpublished', { name: 'private', withholds: true }],
  ['isprivate', { name: 'private', withholds: true }],
  ['isdraft', { name: 'draft', withholds: true }],
])

const stages = new Map<string, FlagName>([
  ['draft', 'draft'],
  ['private', 'private'],
  ['unlisted', 'private'],
])

/** Keys and words are folded. */
const wordFlags = new Map<string, ReadonlyMap<string, FlagName>>([
  ['status', stages],
  ['stage', stages],
  [
    'visibility',
    new Map<string, FlagName>([
      ['private', 'private'],
      ['hidden', 'private'],
      ['draft', 'draft'],
    ]),
  ],
])

/** In small letters, without signs and emoji around the word. */
function foldWord(value: YamlValue): string {
  return typeof value === 'string'
    ? value
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '')
    : ''
}
