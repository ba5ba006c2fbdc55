/**
 * What stands in the place of a film or a post of another site: a link, and
 * nothing of theirs. A script makes the player of it when a reader asks.
 */
import type { Element } from 'hast'
import type { OuterEmbed } from '../video-address.ts'
import { element } from './element.ts'

/** The link to `address`; `words` describe what is seen there. */
export function facade({ kind, host, player }: OuterEmbed, address: string, words: string): Element {
  const label = words || (kind === 'video' ? `Video on ${host}` : `Post on ${host}`)
  const note = kind === 'video' ? `Plays from ${host}` : `Opens on ${host}`
  return element('span', { className: ['facade', `facade-${kind}`], dataPlayer: player ?? undefined }, [
    element('a', { className: ['facade-link'], href: address, rel: ['noopener'] }, [
      element('span', { className: ['facade-label'] }, [{ type: 'text', value: label }]),
      { type: 'text', value: ' ' },
      element('span', { className: ['facade-note'] }, [{ type: 'text', value: note }]),
    ]),
  ])
}
