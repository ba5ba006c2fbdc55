/** Finds what the HTML of a note asks for when a page shows it. */
import type { Element, Root } from 'hast'
import { noNeeds, type PageNeeds, type Sources } from '../../schemas/page-needs.ts'
import { visitAuthored } from '../html-addresses.ts'
import { srcsetAddresses } from './srcset-addresses.ts'
import { styleAddresses } from './style-addresses.ts'

/** The tree stands on the page with the full address `page`: what comes from its own origin is no need. */
export function findNeeds(tree: Root, page: string): PageNeeds {
  const found = new Map<keyof PageNeeds, Set<string>>()
  const add = (kind: keyof PageNeeds, source: string | null) => {
    if (source !== null) found.set(kind, (found.get(kind) ?? new Set()).add(source))
  }
  let looseStyles = false
  visitAuthored(tree, (element) => {
    for (const [kind, address] of addressesOf(element)) add(kind, sourceOf(address, page, kind))
    for (const [kind, text] of textsOf(element)) add(kind, text)
    const held = heldKind(element)
    if (held) add(held, sourceOf(element.properties['dataPlayer'], page, held))
    looseStyles ||= isDiagram(element)
  })
  const lists = [...found].map(([kind, sources]) => [kind, [...sources].sort()])
  return { ...noNeeds, ...Object.fromEntries(lists), looseStyles }
}

/** Whether a page with these needs has no others than any page. */
export function needsNothing(needs: PageNeeds): boolean {
  return Object.values(needs).every((need) => need === false || (Array.isArray(need) && need.length === 0))
}

/** By element, its properties that hold an address which is loaded, and what is loaded from there. */
const loading: Readonly<Record<string, readonly (readonly [property: string, kind: Sources])[]>> = {
  audio: [['src', 'media']],
  button: [['formAction', 'forms']],
  embed: [['src', 'frames']],
  feImage: [
    ['href', 'images'],
    ['xLinkHref', 'images'],
  ],
  form: [['action', 'forms']],
  iframe: [['src', 'frames']],
  image: [
    ['href', 'images'],
    ['xLinkHref', 'images'],
  ],
  img: [['src', 'images']],
  input: [
    ['src', 'images'],
    ['formAction', 'forms'],
  ],
  object: [['data', 'frames']],
  script: [['src', 'scripts']],
  source: [['src', 'media']],
  track: [['src', 'media']],
  video: [
    ['src', 'media'],
    ['poster', 'images'],
  ],
}

function addressesOf(element: Element): [Sources, unknown][] {
  const { tagName, properties, children } = element
  // An author's element may be named after what every object has.
  const known = Object.hasOwn(loading, tagName) ? (loading[tagName] ?? []) : []
  const listed = known.map(([name, kind]): [Sources, unknown] => [kind, properties[name]])
  const sets = ['img', 'source'].includes(tagName) ? srcsetAddresses(properties['srcSet']) : []
  const sheet = tagName === 'link' && String(properties['rel']).includes('stylesheet')
  const styled = [properties['style'], ...(tagName === 'style' ? children.map(textOf) : [])]
  return [
    ...listed,
    ...sets.map((address): [Sources, unknown] => ['images', address]),
    ...(sheet ? [['styles', properties['href']] as [Sources, unknown]] : []),
    ...styled.flatMap(styleAddresses).map((address): [Sources, unknown] => ['images', address]),
  ]
}

/** Scripts of data are no scripts; handlers are all properties that begin with `on`. */
function textsOf({ tagName, properties, children }: Element): ['code' | 'handlers' | 'styleTexts', string][] {
  const handlers = Object.entries(properties).flatMap(([name, value]) =>
    /^on[a-z]/i.test(name) && typeof value === 'string' && value !== ''
      ? [['handlers', value] as ['handlers', string]]
      : [],
  )
  const text = children.map(textOf).join('')
  if (tagName === 'script' && properties['src'] === undefined && isProgram(properties['type']))
    return [...handlers, ['code', text]]
  return tagName === 'style' ? [...handlers, ['styleTexts', text]] : handlers
}

function isProgram(type: unknown): boolean {
  return type === undefined || type === '' || type === 'module' || /javascript|ecmascript/i.test(String(type))
}

function textOf(node: Element['children'][number]): string {
  return node.type === 'text' ? node.value : ''
}

/** What a click puts in the place of a link. */
function heldKind({ properties }: Element): 'pictures' | 'players' | null {
  if (hasClass(properties, 'facade-video')) return 'players'
  return hasClass(properties, 'facade-picture') ? 'pictures' : null
}

function isDiagram({ tagName, properties }: Element): boolean {
  return tagName === 'figure' && hasClass(properties, 'diagram')
}

function hasClass({ className }: Element['properties'], name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}

/** As a policy names hosts. A star would be all of them, and a semicolon ends a directive. */
const plainOrigin = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.?(?::\d+)?$/

/** Null for what comes from the site itself and for what no policy can name. Files of the site are shown in frames. */
function sourceOf(address: unknown, page: string, kind: Sources): string | null {
  if (typeof address !== 'string' || address.trim() === '' || !URL.canParse(address, page)) return null
  const url = new URL(address, page)
  if (url.protocol === 'data:') return kind === 'images' || kind === 'media' ? 'data:' : null
  if (!plainOrigin.test(url.origin)) return null
  if (url.origin === new URL(page).origin) return kind === 'frames' ? "'self'" : null
  // A policy may name a file, so that no other script of a large host is let in; commas and semicolons would end it.
  const file =
    kind === 'scripts' || kind === 'styles' ? url.pathname.replace(/[;,]/g, encodeURIComponent) : ''
  return `${url.origin}${file}`
}
