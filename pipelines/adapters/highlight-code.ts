/**
 * Colours code. Shiki and the grammars of its languages are loaded when code is
 * first coloured, and only those that are needed: a build that finds all of its
 * code in the cache loads none of it. Grammars are written for Oniguruma, which
 * runs here as WebAssembly: it needs half the time of the same patterns translated to JavaScript.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type * as Core from 'shiki/core'
import { createOnigurumaEngine } from 'shiki/engine/oniguruma'
import type * as Langs from 'shiki/langs'
import type { CodePart, Highlight } from '../../src/markdown/highlight.ts'

/** Changes when other parts come of the same code. */
export const highlighterVersion = 'shiki 4.6.0, 2'

/** Longer blocks and lines stay plain: they are data rather than something that is read. */
const longestBlock = 200_000
const longestLine = 2_000

const theme = 'css-variables'

/** A function that colours code of any language that Shiki knows; null for others, and for code that is too long. */
export async function openHighlighter(): Promise<Highlight> {
  const engine = await createOnigurumaEngine({ data: await readFile(require.resolve('shiki/onig.wasm')) })
  let shiki: Shiki | undefined
  return (code, language) => {
    if (code.length > longestBlock || code.split('\n').some((line) => line.length > longestLine)) return null
    shiki ??= loadShiki(engine)
    const name = shiki.load(language)
    return name === null ? null : partsOf(shiki.highlighter, code, name)
  }
}

interface Shiki {
  highlighter: Core.HighlighterCore
  /** The name of a language once its grammar is loaded; null for one that is not known. */
  load(language: string): string | null
}

const require = createRequire(import.meta.url)

function loadShiki(engine: Core.RegexEngine): Shiki {
  const { createCssVariablesTheme, createHighlighterCoreSync }: typeof Core = require('shiki/core')
  const { bundledLanguagesInfo }: typeof Langs = require('shiki/langs')
  const names = new Map(
    bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases].map((name) => [name, id])),
  )
  const highlighter = createHighlighterCoreSync({
    themes: [createCssVariablesTheme({ name: theme, variablePrefix: '--', fontStyle: false })],
    langs: [],
    engine,
  })
  const loaded = new Set<string>()
  return {
    highlighter,
    load(language) {
      const id = names.get(language) ?? null
      if (id === null || loaded.has(id)) return id
      highlighter.loadLanguageSync(require(`shiki/langs/${id}.mjs`).default)
      loaded.add(id)
      return id
    },
  }
}

/** Neighbours of the same kind are one part. No limit of time: the same code gives the same parts. */
function partsOf(highlighter: Core.HighlighterCore, code: string, lang: string): CodePart[] {
  const lines = highlighter.codeToTokensBase(code, { lang, theme, tokenizeTimeLimit: 0 })
  const parts: CodePart[] = []
  const add = (text: string, kind: string | null) => {
    const last = parts.at(-1)
    if (last && (last[1] === kind || text.trim() === '')) last[0] += text
    else if (text !== '') parts.push([text, kind])
  }
  for (const [at, line] of lines.entries()) {
    if (at > 0) add('\n', null)
    for (const { content, color } of line) add(content, kindOf(color))
  }
  return parts
}

/** `var(--token-string)` gives `string`; the plain colour and that of punctuation give none. */
function kindOf(color: string | undefined): string | null {
  const kind = /^var\(--token-([a-z-]+)\)$/.exec(color ?? '')?.[1] ?? null
  return kind === 'punctuation' ? null : kind
}
