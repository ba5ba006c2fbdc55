/** The names of a work's people, short in running text and in full in the list. */
import type { CslItem, CslName } from '../../schemas/csl-item.ts'
import { plainRichText } from './rich-text.ts'

/** More than this many names, and the list gives the first seven. */
const mostNames = 10
const namesShown = 7

/** Words of a title that stand in for names. */
const titleWords = 4

/** `Doe`, `Doe and Roe`, `Doe et al.`; without people, the first words of the title. */
export function nameLabel(item: CslItem): string {
  const [first, second, ...others] = peopleOf(item)
  if (!first) return shortTitle(item)
  if (!second) return familyOf(first)
  return others.length > 0 || isOthers(second)
    ? `${familyOf(first)} et al.`
    : `${familyOf(first)} and ${familyOf(second)}`
}

/** `Doe, Jane, and John Roe`, with `ed.` or `eds.` behind editors; empty without people. */
export function nameList(item: CslItem): string {
  const people = peopleOf(item)
  const names = joinNames(people, invertedName)
  if (names === '' || hasNames(item.author)) return names
  if (hasNames(item.editor)) return `${names}, ${people.length > 1 ? 'eds.' : 'ed.'}`
  return `${names}, trans.`
}

/** `Jane Doe, John Roe, and Ann Poe`: the people in their natural order. */
export function plainNames(people: readonly CslName[] | undefined): string {
  return joinNames(people ?? [], fullName)
}

export function hasNames(people: readonly CslName[] | undefined): people is CslName[] {
  return people?.some((name) => familyOf(name) !== '') ?? false
}

function peopleOf({ author, editor, translator }: CslItem): CslName[] {
  const people = [author, editor, translator].find(hasNames) ?? []
  return people.filter((name) => familyOf(name) !== '')
}

/** What BibTeX's `and others` is read as. */
function isOthers({ family, given, literal }: CslName): boolean {
  return (literal ?? family) === 'others' && given === undefined
}

function shortTitle(item: CslItem): string {
  const title = plainRichText(item['title-short'] ?? item.title ?? '')
  if (title === '') return item.id
  const words = title.split(/\s+/)
  const isLong = item['title-short'] === undefined && words.length > titleWords + 1
  return `“${
    isLong
      ? `${words
          .slice(0, titleWords)
          .join(' ')
          .replace(/\p{P}+$/u, '')}…`
      : title
  }”`
}

function joinNames(people: readonly CslName[], first: (name: CslName) => string): string {
  const named = people.filter((name) => !isOthers(name))
  const shown = named.length > mostNames ? named.slice(0, namesShown) : named
  const names = shown
    .map((name, at) => (at === 0 ? first(name) : fullName(name)))
    .filter((name) => name !== '')
  if (shown.length < people.length) return `${names.join(', ')}, et al.`
  if (names.length < 2) return names.join('')
  const comma = names.length > 2 || names[0]?.includes(',') ? ',' : ''
  return `${names.slice(0, -1).join(', ')}${comma} and ${names.at(-1)}`
}

/** The name that a work is known by: `van der Berg`, `European Space Agency`. */
function familyOf(name: CslName): string {
  if (name.literal) return plainRichText(name.literal)
  return plainRichText(words(name['non-dropping-particle'], name.family) || (name.given ?? ''))
}

function invertedName(name: CslName): string {
  if (name.literal || !name.family || !name.given) return familyOf(name)
  const given = plainRichText(words(name.given, name['dropping-particle']))
  return [familyOf(name), given, name.suffix ?? ''].filter((part) => part !== '').join(', ')
}

function fullName(name: CslName): string {
  if (name.literal || !name.family) return familyOf(name)
  return plainRichText(
    words(name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix),
  )
}

function words(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part.trim() !== '').join(' ')
}
