/** The words of made notes: common ones come often, rare ones are many, as in any language. */
import type { Random } from './random.ts'

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

const small = list(`
  the of and a to in is that it for as with was on be by this are or an not from at which but have
  they we can if when there their more one what so about than into only other then some would each
  how most over after also between no where same while because through before both under again`)

const common = list(`
  system garden note link loop stock flow delay feedback leverage goal signal noise model map place
  source draft reader writer text page idea thought question answer reason claim evidence doubt rule
  pattern habit practice craft tool method plan review record memory attention time season year week
  morning root leaf branch seed soil water light shade stone path river bridge door window house room
  table paper pencil letter library archive index margin chapter sentence paragraph word name number
  measure scale balance limit edge centre surface depth shape form part whole change growth decay
  repair maintenance cost price value trade market debt trust promise care work rest play skill effort
  team agent task context prompt program function type test failure error cause effect risk choice
  decision strategy tactic position move game player board piece force speed distance weight pressure
  heat energy engine machine wheel lever gear circuit network node graph tree list queue stack cache
  keep make find grow write read think ask show hold carry follow lead learn teach begin end return
  gather sort prune plant water build break mend move wait watch listen notice compare weigh doubt
  decide explain describe remember forget`)

const adjectives = list(`
  slow quick small large plain quiet loud early late first last hidden open closed shared private
  common rare simple careful careless patient restless bright dark warm cold dry deep shallow wide
  narrow sharp blunt steady loose firm soft hard heavy empty full broken mended borrowed found lost
  wild tame useful useless honest local distant ordinary curious faithful sudden gradual circular
  linear nested twofold living written spoken unfinished`)

const syllables = list(`
  ba ber cal cor da del en er fa fin ga gor ha hel in ir ka kel la lin ma mer na nor o or pa per qui
  ra rin sa sel ta ter u ur va ver wa wen ya zor`)

/** One word of running text. */
export function word(random: Random): string {
  const kind = random.next()
  if (kind < 0.5) return frequent(small, random)
  if (kind < 0.92) return frequent(common, random)
  return rareWord(random)
}

/** A sentence of about twelve words, with a capital and a full stop. */
export function sentence(random: Random, length = 6 + random.below(13)): string {
  const words = Array.from({ length }, () => word(random))
  return `${capital(words.join(' '))}${random.chance(0.08) ? '?' : '.'}`
}

/** Two to four words that stand for a note. */
export function titleWords(random: Random): string {
  const first = `${random.pick(adjectives)} ${random.pick(common)}`
  const kind = random.next()
  if (kind < 0.4) return capital(first)
  return capital(kind < 0.8 ? `${first} of ${random.pick(common)}` : `${first} and ${random.pick(common)}`)
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** Words at the start of the list come most often. */
function frequent(words: readonly string[], random: Random): string {
  const skewed = random.next() * random.next()
  return words[Math.floor(skewed * words.length)] ?? ''
}

/** One of twenty thousand made words, the lower ones more often than the higher ones. */
function rareWord(random: Random): string {
  let number = Math.floor(random.next() * random.next() * 20_000)
  let text = ''
  do {
    text += syllables[number % syllables.length] ?? ''
    number = Math.floor(number / syllables.length)
  } while (number > 0)
  return `${text}n`
}
