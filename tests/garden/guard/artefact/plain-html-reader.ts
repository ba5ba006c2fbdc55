/** Reads HTML as the leak guard does, piece by piece and in strings alone: slower, and plain to see. */
import { decodeAddress } from '../../../../src/garden/guard/artefact/decode-address.ts'
import { decodeEntities } from '../../../../src/garden/guard/artefact/decode-entities.ts'
import { jsonStrings } from '../../../../src/garden/guard/artefact/json-strings.ts'
import { isInline } from '../../../../src/garden/guard/artefact/read-html.ts'
import { readScript } from '../../../../src/garden/guard/artefact/read-script.ts'
import { softBreak } from '../../../../src/garden/guard/fold-letters.ts'

export interface PlainPieces {
  words: string[]
  program: string[]
}

/** A tag: its name; its attributes, in which quotes may hold a `>`. */
const tag = /^<[/!?]?([a-zA-Z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/

/** An attribute: its name; its value in double quotes, in single ones, or in none. */
const attribute = /([^\s=>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S*))/g

const technical = new Set(
  `as charset class crossorigin d dir fill height integrity lang loading media points rel role sizes stroke
  stroke-linecap stroke-linejoin stroke-width style tabindex transform type viewBox width xmlns`.split(/\s+/),
)

export function readPlainly(html: string): PlainPieces {
  const words: string[] = []
  const program: string[] = []
  let flow = ''
  let text = ''
  const endText = () => {
    flow += decodeAddress(decodeEntities(text))
    text = ''
  }
  const endFlow = () => {
    words.push(flow)
    flow = ''
  }
  for (let at = 0; at < html.length; ) {
    const rest = html.slice(at)
    const comment = /^<!--([\s\S]*?)(?:-->|$(?![\s\S]))/.exec(rest)
    const found = comment ? null : tag.exec(rest)
    if (comment) {
      endText()
      words.push(comment[1] ?? '')
      at += comment[0].length
    } else if (found) {
      endText()
      const [all, name = '', attributes = ''] = found
      at += all.length
      if (/^<(?:script|style)$/i.test(`<${all[1] === name[0] ? name : ''}`)) {
        const end = new RegExp(`</${name}\\s*>`, 'i').exec(html.slice(at))
        const content = end ? html.slice(at, at + end.index) : html.slice(at)
        at += content.length + (end?.[0].length ?? 0)
        endFlow()
        if (/json/i.test(attributes)) words.push(...(jsonStrings(content) ?? readScript(content).program))
        else program.push(...(/script/i.test(name) ? readScript(content).program : [content]))
      } else if (!isInline(name)) {
        if (/^(?:a|button|label)$/i.test(name)) flow += softBreak
        else if (/^br$/i.test(name)) flow += ' '
        else endFlow()
      }
      for (const [, key = '', ...values] of attributes.matchAll(attribute)) {
        const value = values.find((one) => one !== undefined) ?? ''
        if (technical.has(key)) program.push(decodeAddress(decodeEntities(value)))
        else words.push(decodeAddress(decodeEntities(value)))
      }
    } else {
      text += html[at]
      at++
    }
  }
  endText()
  endFlow()
  return { words, program }
}
