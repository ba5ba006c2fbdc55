/** The works that the published notes cite, each as every page shows it. */
import type { CitedWork } from '../../markdown/render-context.ts'
import type { CslItem } from '../../schemas/csl-item.ts'
import { compareText } from '../paths.ts'
import type { Bibliography } from './bibliography.ts'
import { formatEntry } from './format-entry.ts'
import { nameLabel, nameList } from './names.ts'
import { plainRichText } from './rich-text.ts'
import { yearOf } from './year.ts'

/**
 * The works of `keys` that the bibliography has. Two works with the same names
 * and year get letters, in the order of their titles: `2020a`, `2020b`. Only
 * works that are cited count, so that a letter tells nothing of the others.
 */
export function citedWorks(bibliography: Bibliography, keys: Iterable<string>): Map<string, CitedWork> {
  const items = [...new Set(keys)].flatMap((key) => bibliography.items.get(key) ?? [])
  const rivals = Map.groupBy(items, (item) => `${nameLabel(item)}\0${yearOf(item.issued)}`)
  return new Map(
    [...rivals.values()].flatMap((group) =>
      group
        .toSorted((a, b) => compareText(titleKey(a), titleKey(b)) || compareText(a.id, b.id))
        .map((item, at): [string, CitedWork] => [
          item.id,
          citedWork(item, group.length > 1 ? letter(at) : ''),
        ]),
    ),
  )
}

function citedWork(item: CslItem, suffix: string): CitedWork {
  const plainYear = yearOf(item.issued)
  const year = suffix !== '' && plainYear.endsWith('.') ? `${plainYear}-${suffix}` : plainYear + suffix
  return {
    key: item.id,
    names: nameLabel(item),
    year,
    entry: formatEntry(item, year),
    sortKey: [
      fold(nameList(item) || (item.title ?? item.id)),
      year.padStart(8, '0'),
      titleKey(item),
      item.id,
    ].join('\0'),
  }
}

function titleKey({ title = '' }: CslItem): string {
  return fold(title)
}

/** Without accents, case and signs: the order of a list. */
function fold(text: string): string {
  return plainRichText(text)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase()
}

/** `a` to `z`, then `aa`. */
function letter(at: number): string {
  const last = String.fromCharCode(97 + (at % 26))
  return at < 26 ? last : letter(Math.floor(at / 26) - 1) + last
}
