/** Finds for every page the answers to it that may be shown. */
import type { Settings } from '../../schemas/settings.ts'
import type { Answers } from '../../schemas/webmention.ts'
import type { Garden } from '../garden.ts'
import { compareText } from '../paths.ts'
import { privateNames } from '../private-names.ts'
import type { Vault } from '../vault.ts'
import { answersToPages } from './answers-to-pages.ts'

/** Names of fewer letters are everybody's words. */
const tellingLetters = 6

/** By slug of a published note. */
export function findAnswers(garden: Garden, vault: Vault, settings: Settings): Map<string, Answers> {
  const { mentions = [] } = vault
  if (mentions.length === 0) return new Map()
  const isSecret = secretTest(privateNames(garden, vault), settings.harmless)
  const slugs = [...garden.publishSet.published.keys()].sort(compareText)
  return answersToPages(mentions, slugs, garden.redirects, settings, isSecret)
}

/** Whether a text says one of `names` as words of its own, in whatever case. */
export function secretTest(names: readonly string[], harmless: readonly string[]): (text: string) => boolean {
  const excused = new Set(harmless.map(plain))
  const telling = [...new Set(names.map(plain))].filter(
    (name) => name.length >= tellingLetters && !excused.has(name),
  )
  return (text) => {
    const said = plain(text)
    return telling.some((name) => standsIn(name, said))
  }
}

function standsIn(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = `${text.slice(at - 1, at)} ${text.slice(at + name.length, at + name.length + 1)}`
    if (!/[\p{L}\p{N}]/u.test(around) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name))
      return true
  }
  return false
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
}
