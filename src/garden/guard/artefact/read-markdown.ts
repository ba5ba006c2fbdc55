/**
 * The text of Markdown, such as the twin of a page, read as its HTML would be: the
 * numbers of lists and footnotes are no words, and the address of a link does not meet the words
 * behind it.
 */
import { softBreak } from '../fold-letters.ts'
import { type ArtefactText, noText } from './artefact-text.ts'
import { decodeAddress } from './decode-address.ts'

export function readMarkdown(text: string): ArtefactText {
  const { flow, addresses } = partAddresses(
    text.replace(number, softBreak).replace(lastAddress, `$&${softBreak}`),
  )
  return { ...noText, words: [flow, ...addresses].map(decodeAddress) }
}

/** The words of Markdown without the addresses of its links, and those. */
export function partAddresses(text: string): { flow: string; addresses: string[] } {
  const addresses: string[] = []
  const flow = text.replace(address, (_, inside: string) => {
    addresses.push(inside)
    return softBreak
  })
  return { flow, addresses }
}

/**
 * The number of an item at the start of a line, behind the signs of quotes and of
 * outer lists, or that of a footnote. Where one is a word, Markdown has a `\` in it. It looks back from
 * digits, which are few: from the start of every line it takes nine times as long.
 */
const number = /(?<=^[\s>]*(?:[-+*][ \t]+)*)\d{1,9}[.)](?=[ \t\n])|\[\^\d{1,9}\]/gm

/** The `](…)` behind the words of a link: an address without spaces, which may hold pairs of brackets, and perhaps a title. */
const address = /\]\(((?:[^()\s]|\([^()\s]*\))*(?:[ \t]+"[^"\n]*")?)\)/g

/** An address that a line ends with, as `<https://…>`: it belongs to the words before it, and not to those of the next line. */
const lastAddress = /<https?:\/\/[^\s<>]*>(?=[ \t]*$)/gm
