/**
 * Markdown, GFM and Obsidian's flavour to mdast. Every node has the exact
 * position of its source, and what a comment hides is in comment nodes only.
 */
import type { Root } from 'mdast'
import { type Extension as FromMarkdownExtension, fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough'
import { gfm } from 'micromark-extension-gfm'
import { combineExtensions } from 'micromark-util-combine-extensions'
import { codes } from 'micromark-util-symbol'
import type { Extension } from 'micromark-util-types'
import type {} from 'remark-parse'
import type { Processor } from 'unified'
import type { Point } from 'unist'
import { location } from 'vfile-location'
import type { CitationLookup } from './citation-text.ts'
import { parseBesidePlain } from './plain/parse-beside-plain.ts'
import { blockIdFromMarkdown, blockIdSyntax } from './syntax/block-id.ts'
import { blockMathFromMarkdown, blockMathSyntax } from './syntax/block-math.ts'
import { calloutFromMarkdown, calloutSyntax } from './syntax/callout.ts'
import { citationFromMarkdown, citationSyntax } from './syntax/citation.ts'
import { commentFromMarkdown, commentSyntax } from './syntax/comment.ts'
import { destinationFromMarkdown } from './syntax/destination.ts'
import { editorCommandFromMarkdown, editorCommandSyntax } from './syntax/editor-command.ts'
import { findExposedComment } from './syntax/find-exposed-comment.ts'
import { hideComments } from './syntax/hide-comments.ts'
import { highlightFromMarkdown, highlightSyntax } from './syntax/highlight.ts'
import { inlineFootnoteFromMarkdown, inlineFootnoteSyntax } from './syntax/inline-footnote.ts'
import { inlineMathFromMarkdown, inlineMathSyntax } from './syntax/inline-math.ts'
import { knownDefinitions } from './syntax/known-definitions.ts'
import { linkAddresses, takeAddressSearch } from './syntax/link-addresses.ts'
import type { Parse } from './syntax/parse-in-parts.ts'
import { shiftPositions } from './syntax/shift-positions.ts'
import { tagFromMarkdown, tagSyntax } from './syntax/tag.ts'
import { taskItemFromMarkdown } from './syntax/task-item.ts'
import { taskMarkSyntax } from './syntax/task-mark.ts'
import { wikilinkFromMarkdown, wikilinkSyntax } from './syntax/wikilink.ts'
import {
  allowWork,
  counted,
  onlyCounting,
  spend,
  stepsPerParse,
  type Work,
  workSyntax,
} from './syntax/work.ts'

/**
 * The tree of a note. With `bodyStart`, an offset at the start of a line, what
 * stands before it (the frontmatter) is no content, but offsets and lines
 * still count from the start of `source`. Throws `TooMuchWork` for a note that
 * would hold the parser up, and nothing else.
 */
export function parseMarkdown(source: string, { bodyStart = 0, citations = null }: ParseOptions = {}): Root {
  const body = blank(source.slice(0, bodyStart)) + source.slice(bodyStart)
  return parseFlavour(body, gfmReading, citations)
}

export interface ParseOptions {
  bodyStart?: number
  /** Knows the works that may be cited. Without it, nothing is a citation. */
  citations?: CitationLookup | null
}

/**
 * A unified plugin, used after `remark-parse` and `remark-gfm` (with
 * `{ singleTilde: false }`, as in Obsidian): the same trees as `parseMarkdown`,
 * with whatever other syntax has been added before.
 */
export function remarkObsidian(this: Processor): undefined {
  const data = this.data()
  let reading: Reading | null = null
  // What other plugins add is all there when the first document comes.
  this.parser = (document) => {
    reading ??= combineReading(data.micromarkExtensions ?? [], data.fromMarkdownExtensions ?? [])
    return parseFlavour(document, reading, null)
  }
}

function parseFlavour(source: string, reading: Reading, citations: CitationLookup | null): Root {
  const mark = source.startsWith(byteOrderMark) ? 1 : 0
  const readable = readableText(source, mark)
  const { parse, search } = createParse(reading, citations, allowWork(source.length))
  // What is plain is told for the flavour as it is here, and for no other syntax.
  const tree = hideComments(readable, reading === gfmReading ? besidePlain(parse) : parse)
  linkAddresses(tree, readable, search)
  if (mark > 0) {
    shiftPositions(tree, { line: 0, column: mark, offset: mark })
    if (tree.position) tree.position.start = { line: 1, column: 1, offset: 0 }
  }
  return tree
}

const byteOrderMark = '\uFEFF'

/** As CommonMark wants it; micromark does it too, but loses count beside emphasis. */
function readableText(source: string, mark: number): string {
  return source.slice(mark).replaceAll('\0', '\uFFFD')
}

/**
 * Parses a note with syntax that must be read in one piece; what that syntax
 * throws is thrown. `exposed` is where a comment starts that reaches beyond its
 * block, if there is one: the tree still shows it.
 */
export function parseWhole(
  source: string,
  { bodyStart = 0, citations = null }: ParseOptions,
  syntax: readonly Extension[],
  compilers: readonly (FromMarkdownExtension | FromMarkdownExtension[])[],
): { tree: Root; exposed: Point | null } {
  // A byte order mark is a space: offsets stay what they are.
  const body = (blank(source.slice(0, bodyStart)) + source.slice(bodyStart)).replace(/^\uFEFF/, ' ')
  const readable = readableText(body, 0)
  const reading = combineReading([...syntax, gfm({ singleTilde: false })], [...compilers, gfmFromMarkdown()])
  const { parse, search } = createParse(reading, citations, allowWork(source.length))
  const tree = parse(readable, new Map())
  const exposed = readable.includes('%%') ? findExposedComment(tree, readable) : null
  linkAddresses(tree, readable, search)
  return { tree, exposed: exposed ? (location(readable).toPoint(exposed.start) ?? null) : null }
}

/** The same trees in less time: the parser is given only what is not plain. */
function besidePlain(parse: Parse): Parse {
  return (source, remnants, definitions) =>
    remnants.size > 0
      ? parse(source, remnants, definitions)
      : parseBesidePlain(source, (rest) => parse(rest, remnants, definitions))
}

function createParse(
  { syntax, compilers, search }: Reading,
  citations: CitationLookup | null,
  work: Work,
): { parse: Parse } & Pick<Reading, 'search'> {
  const mdastExtensions = [...compilers, ...(citations ? [citationFromMarkdown(citations)] : [])]
  const parse: Parse = (text, remnants, definitions) => {
    spend(work, stepsPerParse)
    // micromark leaves out a byte order mark without counting it: give it one that is not of the source.
    const input = text.startsWith(byteOrderMark) ? byteOrderMark + text : text
    return fromMarkdown(input, {
      extensions: [
        syntax,
        ...(citations ? [citationSyntax(citations)] : []),
        wikilinkConstructs,
        commentSyntax(remnants),
        workSyntax(work),
        ...(definitions ? [knownDefinitions(definitions)] : []),
      ],
      mdastExtensions,
    })
  }
  return { parse, search }
}

/** All of the flavour that is the same for every note, put together once: that takes longer than reading a short note. */
interface Reading extends Pick<ReturnType<typeof takeAddressSearch>, 'search'> {
  syntax: Extension
  compilers: readonly FromMarkdownExtension[]
}

function combineReading(
  syntax: readonly Extension[],
  compilers: readonly (FromMarkdownExtension | FromMarkdownExtension[])[],
): Reading {
  const { rest, search } = takeAddressSearch(compilers.flat())
  return {
    syntax: counted(combineExtensions([countingSyntax, ...syntax, ...obsidianSyntax()])),
    compilers: [...rest, ...obsidianFromMarkdown()],
    search,
  }
}

/** micromark tries what is added last first, and tries all that is added before its own. */
function obsidianSyntax(): Extension[] {
  return [
    // Beside Chinese, Japanese and Korean the marks need no space around them.
    cjkFriendlyExtension(),
    gfmStrikethroughCjkFriendly({ singleTilde: false }),
    highlightSyntax(),
    tagSyntax(),
    blockIdSyntax(),
    inlineFootnoteSyntax(),
    calloutSyntax(),
    blockMathSyntax(),
    taskMarkSyntax(),
    inlineMathSyntax(),
    editorCommandSyntax(),
  ]
}

function obsidianFromMarkdown(): FromMarkdownExtension[] {
  return [
    highlightFromMarkdown(),
    tagFromMarkdown(),
    blockIdFromMarkdown(),
    inlineFootnoteFromMarkdown(),
    calloutFromMarkdown(),
    blockMathFromMarkdown(),
    inlineMathFromMarkdown(),
    wikilinkFromMarkdown(),
    commentFromMarkdown(),
    editorCommandFromMarkdown(),
    taskItemFromMarkdown(),
    destinationFromMarkdown(),
  ]
}

/** Where constructs of CommonMark read ahead. */
const countingSyntax: Extension = {
  text: { [codes.graveAccent]: onlyCounting, [codes.lessThan]: onlyCounting },
}

const gfmReading = combineReading([gfm({ singleTilde: false })], [gfmFromMarkdown()])
const wikilinkConstructs = wikilinkSyntax()

/** Spaces instead of all characters but line endings, and a byte order mark at the start. */
function blank(text: string): string {
  let result = ''
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    const isKept = character === '\n' || character === '\r' || (at === 0 && character === byteOrderMark)
    result += isKept ? character : ' '
  }
  return result
}
