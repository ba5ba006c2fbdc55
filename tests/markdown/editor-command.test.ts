/** Commands of Templater are as hidden as comments. */
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { cutComments } from '../../src/markdown/cut-comments.ts'
import { readTree } from '../../src/markdown/read-tree.ts'
import { renderNote, renderVault } from '../conformance/render-vault.ts'

it.for<[string, string, string]>([
  ['in a line', 'On <% tp.secret() %> we met.', '<p>On  we met.</p>'],
  ['with the signs that trim and run', 'a <%* tp.secret() -%> b <%+ tp.secret() %> c', '<p>a  b  c</p>'],
  ['over some lines', 'a <%* if (secret) {\n  tR += "*secret*"\n} -%> b', '<p>a  b</p>'],
  ['around markup and links', 'a <% "[[secret]] *b* `c` $d$" %> e', '<p>a  e</p>'],
  ['in a heading', '## A <% secret %>', 'A'],
  ['in a link', '[<% secret %> words](https://example.org)', '> words</a>'],
  ['in a table', '| a |\n|---|\n| <% secret %> x |', '<td> x</td>'],
  ['in a picture', '![<% secret %> words](https://example.org/a.png)', 'words'],
  ['beside a comment', 'a <% secret %> b %%secret%% c', '<p>a  b  c</p>'],
])('is hidden %s', ([, text, shown]) => {
  const html = renderNote(text)
  expect(html).not.toContain('secret')
  expect(html).toContain(shown)
})

it.for<[string, string, string]>([
  ['without an end', 'a <% b', 'a &#x3C;% b'],
  ['over a blank line', 'a <% b\n\nc %> d', 'a &#x3C;% b'],
  ['in code', '`<% b %>`', '<code>&#x3C;% b %></code>'],
  ['escaped', 'a \\<% b %>', 'a &#x3C;% b %>'],
])('is text %s', ([, text, shown]) => {
  expect(renderNote(text)).toContain(shown)
})

it('is told of, and hidden in properties too', () => {
  const { messages, garden } = renderVault({ 'note.md': '---\ntitle: Day <% secret %>\n---\na <% b %>\n' })
  expect(messages.map(({ ruleId }) => ruleId)).toContain('templater-command')
  expect([...garden.notes.values()].map(({ title }) => title)).toEqual(['Day'])
  expect(cutComments('a <% b %> c <% d')).toEqual({ shown: 'a c <% d', hidden: [' b '] })
})

const piece = fc.constantFrom(
  '<%',
  '%>',
  '%%',
  '%',
  '<',
  '>',
  'a',
  ' ',
  '\n',
  '\n\n',
  '`',
  '[[',
  ']]',
  '$',
  '> ',
  '- ',
)

test('whatever stands around them, a command is whole and in its place', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('')),
      (text) => {
        const { tree } = readTree(text, 0)
        const commands: string[] = []
        const open = [...tree.children] as {
          children?: typeof open
          data?: object
          position?: unknown
          value?: string
        }[]
        for (let node = open.pop(); node; node = open.pop()) {
          open.push(...(node.children ?? []))
          if (node.data && 'command' in node.data) commands.push(node.value ?? '')
        }
        for (const command of commands) expect(command).not.toMatch(/%>|^%/)
        expect(commands.length).toBeLessThanOrEqual(text.split('%>').length - 1)
      },
    ),
  )
})
