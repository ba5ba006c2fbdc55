/** Puts to every page the answers to it that may be shown. */
import type { NotePage } from '../../schemas/page.ts'
import type { Settings } from '../../schemas/settings.ts'
import type { Garden } from '../garden.ts'
import { privateNames } from '../private-names.ts'
import type { Vault } from '../vault.ts'
import { answersToPages } from './answers-to-pages.ts'

/** Names of fewer letters are everybody's words. */
const tellingLetters = 6

export function withAnswers<Plan extends { page: NotePage }>(
  plans: readonly Plan[],
  garden: Garden,
  vault: Vault,
  settings: Settings,
): Plan[] {
  const { mentions = [] } = vault
  if (mentions.length === 0) return [...plans]
  const slugs = plans.map(({ page }) => page.entry.slug)
  const isSecret = secretTest(privateNames(garden, vault), settings.harmless)
  const answers = answersToPages(mentions, slugs, garden.redirects, settings, isSecret)
  return plans.map((plan) => {
    const found = answers.get(plan.page.entry.slug)
    return found ? { ...plan, page: { ...plan.page, answers: found } } : plan
  })
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
