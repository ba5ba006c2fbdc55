import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../fakes/run-one.ts'
import { literalWords } from './literal-words.ts'

describe('row 94: the words of the interface', () => {
  const folder = join(projectRoot, 'src')
  const templates = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.astro'),
  )

  it('stand in the dictionary, and none in a template', () => {
    expect(templates.length).toBeGreaterThan(40)
    const found = templates.flatMap((path) =>
      literalWords(readFileSync(join(folder, path), 'utf8')).map((words) => `${path}: ${words}`),
    )
    expect(found).toEqual([])
  })

  it('would be found in every one of them', () => {
    for (const path of templates) {
      const text = readFileSync(join(folder, path), 'utf8')
      expect(literalWords(`${text}\n<p>Zebra</p>`), path).toEqual(['Zebra'])
    }
  })
})

describe('a literal word', () => {
  it.each([
    ['<p>Read next</p>', ['Read next']],
    ['---\nconst a = "x"\n---\n<p>{a} notes</p>', ['notes']],
    ['<!doctype html><html><body><!-- no --><b>Yes</b></body></html>', ['Yes']],
    ['<a aria-label="Close" href="/x" class="y">{x}</a>', ['Close']],
    ['<img alt={wide ? "Wide" : x.alt} />', ['Wide']],
    [`<p>{open ? "Open it" : \`Shut \${n}\`}</p>`, ['Open it', 'Shut']],
    ['<p>{n > 1 && "many"}</p>', ['many']],
    ['{items.map((one) => <li>Item {one}</li>)}', ['Item']],
    ['<p>{name ?? "Nobody"}</p>', ['Nobody']],
  ])('is found in %j', (template, words) => {
    expect(literalWords(template)).toEqual(words)
  })

  it.each([
    '<p class="note">{words.note.next} · {n}&nbsp;/ 1</p>',
    '<p lang={lang === "en" ? undefined : lang}>{words.site.skip}</p>',
    '{kind === "tag" && <b>#</b>}',
    '<script>const word = "Hello"</script><style>a { content: "Hi" }</style>',
    '<Thing heading="h2" title={fill(words.x, { key: "value" })} />',
  ])('is not in %j', (template) => {
    expect(literalWords(template)).toEqual([])
  })
})
