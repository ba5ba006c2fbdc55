/** What is wrong with the links of a note. */
import type { Garden } from '../garden.ts'
import { resolvePath } from '../links/resolve-path.ts'
import { createMessage, type Message } from '../message.ts'
import type { MessageCode } from '../message-codes.ts'
import type { ResolvedLink } from '../resolve-links.ts'
import type { NearestName } from './nearest-name.ts'

/** The messages about one link; `nearest` suggests what its author may have meant. */
export function checkLink(garden: Garden, link: ResolvedLink, nearest: NearestName): Message[] {
  const place = { file: link.source, point: { line: link.line, column: link.column, offset: link.start } }
  return findingsOf(garden, link, nearest).map(({ code, reason }) => createMessage(code, reason, place))
}

interface Finding {
  code: MessageCode
  reason: string
}

function findingsOf(garden: Garden, link: ResolvedLink, nearest: NearestName): Finding[] {
  if (link.outcome === 'missing') return [missing(garden, link, nearest)]
  if (link.outcome === 'withheld') return withheld(garden, link)
  const findings: Finding[] = []
  if (link.outcome === 'ambiguous') findings.push(ambiguous(link))
  else if (link.via === 'alias') findings.push(byAlias(link))
  const subpath = missingSubpath(garden, link)
  return subpath ? [...findings, subpath] : findings
}

function missing(garden: Garden, link: ResolvedLink, nearest: NearestName): Finding {
  const swapped =
    link.kind === 'wikilink' && link.display ? resolvePath(garden.index, link.source, link.display) : null
  if (swapped && swapped.outcome !== 'missing') {
    return {
      code: 'link-reversed',
      reason: `\`${link.raw}\` looks reversed: the target comes before the \`|\`, as in \`[[${link.display}|${link.path}]]\`.`,
    }
  }
  const name = nearest(link.path)
  const hint = name ? ` Did you mean \`${name}\`?` : ''
  return { code: 'link-missing', reason: `No file of this vault is named \`${link.path}\`.${hint}` }
}

function withheld(garden: Garden, link: ResolvedLink): Finding[] {
  if (garden.publishSet.withheld.has(link.source)) return []
  const words =
    link.display === null ? ' Give the link words of its own to show more than a neutral phrase.' : ''
  return [{ code: 'link-withheld', reason: `This link leads to a note that is not published.${words}` }]
}

function ambiguous(link: ResolvedLink): Finding {
  const files = link.candidates.map((path) => `\`${path}\``).join(', ')
  const taken = link.target
    ? ` The first is taken; write more of its path.`
    : ' None is taken; rename one of them.'
  return { code: 'link-ambiguous', reason: `\`${link.path}\` could mean ${files}.${taken}` }
}

function byAlias(link: ResolvedLink): Finding {
  const name = link.target?.replace(/\.md$/i, '')
  return {
    code: 'link-by-alias',
    reason: `\`${link.path}\` is an alias of \`${link.target}\`. Obsidian itself follows only \`[[${name}|${link.display ?? link.path}]]\`.`,
  }
}

function missingSubpath(garden: Garden, link: ResolvedLink): Finding | null {
  const note = link.target ? garden.notes.get(link.target) : undefined
  if (
    !note ||
    link.subpath === null ||
    link.anchor !== null ||
    link.subpath.replaceAll('#', '').trim() === ''
  )
    return null
  const isBlock = link.subpath.startsWith('^')
  const what = isBlock ? 'block' : 'heading'
  return {
    code: isBlock ? 'link-block-missing' : 'link-heading-missing',
    reason: `\`${note.path}\` has no ${what} \`${link.subpath}\`; the link leads to the top of the page.`,
  }
}
