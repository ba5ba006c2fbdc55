/** What compiled components are rendered to is what Astro would render them to. */
import * as theirs from 'astro/compiler-runtime'
import { experimental_AstroContainer as AstroContainer } from 'astro/container'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Component } from '../../../src/site/compiled/component.ts'
import { renderPage } from '../../../src/site/compiled/render-page.ts'
import * as ours from '../../../src/site/compiled/runtime.ts'

type Runtime = typeof ours

/** Something that stands in a template, made with either runtime as the compiler would write it. */
type Made = (runtime: Runtime, run: Parameters<Component>[0]) => unknown

const words = fc.stringMatching(/^[a-z<>&"' é]{0,8}$/)
const names = ['class', 'hidden', 'open', 'href', 'data-x', 'popover', 'a=b', 'aria-current', 'class:list']
const plain = fc.oneof(words, fc.constantFrom(null, undefined, true, false, 0, 7))
const switches = fc.dictionary(fc.stringMatching(/^[a-z<&"]{1,8}$/), fc.boolean(), { noNullPrototype: true })
const classes = fc.array(fc.oneof(plain, fc.array(words), switches))
const attribute = fc.oneof(
  fc.tuple(fc.constantFrom(...names), plain),
  fc.tuple(fc.constant('class:list'), classes),
)

const { value } = fc.letrec<{ value: Made }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(words, fc.constantFrom(null, undefined, false, 0, 1.5)).map(textOf),
    words.map(
      (html): Made =>
        (r) =>
          r.unescapeHTML(html),
    ),
    attribute.map(
      ([name, text]): Made =>
        (r) =>
          r.render`<i${r.addAttribute(text, name)}></i>`,
    ),
    fc.array(attribute).map(elementWith),
    words.map(headingOf),
    fc.array(tie('value'), { maxLength: 3 }).map(
      (all): Made =>
        (r, run) =>
          all.map((make) => make(r, run)),
    ),
    tie('value').map(
      (make): Made =>
        async (r, run) =>
          make(r, run),
    ),
    fc.tuple(tie('value'), tie('value')).map(paragraphOf),
    fc.tuple(tie('value'), fc.boolean()).map(boxAround),
    tie('value').map(fragmentAround),
  ),
}))

function textOf(text: unknown): Made {
  return () => text
}

function elementWith(attributes: [string, unknown][]): Made {
  return (r) => r.render`<i${r.spreadAttributes(Object.fromEntries(attributes))}></i>`
}

function paragraphOf([a, b]: [Made, Made]): Made {
  return (r, run) => r.render`<p>${a(r, run)}</p> ${b(r, run)}!`
}

/** An element whose name is chosen as the page is made. */
function headingOf(text: string): Made {
  return (r, run) => r.renderComponent(run, 'Tag', 'h2', { id: 'a"b' }, { default: () => r.render`${text}` })
}

/** A component that shows what is between its tags, and what it has for a slot that is empty. */
function boxAround([make, waits]: [Made, boolean]): Made {
  return (r, run) => {
    const show: Component = (run, props, slots) => {
      const Astro = run.createAstro(props, slots)
      const none = () => r.render`–`
      return r.render`<b${r.addAttribute(Astro.props['name'], 'title')}>${r.renderSlot(run, slots['default'])}${r.renderSlot(run, slots['none'], none)}</b>`
    }
    const Box = r.createComponent(waits ? async (...given) => show(...given) : show)
    const slots = { default: (run: Parameters<Component>[0]) => r.render`${make(r, run)}` }
    return r.renderComponent(run, 'Box', Box, { name: 'a&b' }, slots)
  }
}

/** `<Fragment set:html>` is compiled to a slot that waits, for nothing. */
function fragmentAround(make: Made): Made {
  return (r, run) =>
    r.renderComponent(run, 'Fragment', r.Fragment, {}, { default: async (run) => r.render`${make(r, run)}` })
}

/** The page that shows what `make` makes with `runtime`. */
function pageOf(r: Runtime, make: Made): Component {
  return r.createComponent(
    (run) =>
      r.render`<html><head>${r.renderHead(run)}</head>${r.maybeRenderHead()}<body>${make(r, run)}</body></html>`,
  )
}

const request = {
  props: {},
  params: {},
  styles: [],
  scriptAddress: (id: string) => `/_astro/${id}.js`,
}

/** The page as Astro makes it, and as we do. */
async function bothOf(make: Made): Promise<[expected: string, made: string]> {
  const container = await AstroContainer.create({ resolve: async (id) => request.scriptAddress(id) })
  const page = pageOf(theirs as unknown as Runtime, make) as never
  return [
    await container.renderToString(page, { partial: false }),
    await renderPage(pageOf(ours, make), request),
  ]
}

test('components render as with Astro', async () => {
  await fc.assert(
    fc.asyncProperty(value, async (make) => {
      const [expected, made] = await bothOf(make)
      expect(made).toBe(expected)
    }),
    { numRuns: 500 },
  )
})

test('a script is named once', async () => {
  const [expected, made] = await bothOf((r, run) => [
    r.renderScript(run, 'one'),
    r.render`<p>${r.renderScript(run, 'two')}</p>`,
    r.renderScript(run, 'one'),
  ])
  expect(made).toBe(expected)
  expect(made).toContain('<p><script type="module" src="/_astro/two.js"></script></p></body>')
})

test('a page ends its head with its style sheets', async () => {
  const page = pageOf(ours, () => '')
  const made = await renderPage(page, { ...request, styles: ['/a.css', '/b&.css'] })
  expect(made).toContain(
    '<head><link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b&amp;.css"></head>',
  )
})

test('a value that is no text is refused', () => {
  expect(() => ours.render`${{ some: 'thing' }}`).toThrow('not an object')
})
