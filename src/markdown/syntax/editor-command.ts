/**
 * `<% … %>`: a command that the plugin Templater runs in the editor. What is
 * left of one in a note is as hidden as a comment, since it names folders,
 * people and programs of its author. It ends in the text that it starts in;
 * without an end it is text.
 */
import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { markdownLineEnding } from 'micromark-util-character'
import { codes, types } from 'micromark-util-symbol'
import type { Code, Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types'

/** Finds commands. All between their signs is raw. */
export function editorCommandSyntax(): Extension {
  return { text: { [codes.lessThan]: { name: 'editorCommand', tokenize } } }
}

/** Makes `comment` nodes with `data.command`. */
export function editorCommandFromMarkdown(): FromMarkdownExtension {
  return { enter: { editorCommand: enterCommand }, exit: { editorCommand: exitCommand } }
}

function enterCommand(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'comment', value: '', data: { command: true } }, token)
}

/** In an image the value is left out, since all values there add up to its alternative text. */
function exitCommand(this: CompileContext, token: Token): undefined {
  const node = this.stack.at(-1)
  const isDropped = this.stack.some(({ type }) => type === 'image')
  if (node?.type === 'comment' && !isDropped) node.value = this.sliceSerialize(token).slice(2, -2)
  this.exit(token)
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.enter('editorCommand')
    effects.enter('editorCommandData')
    effects.consume(code)
    return sign
  }

  function sign(code: Code): State | undefined {
    if (code !== codes.percentSign) return nok(code)
    effects.consume(code)
    return first
  }

  /** Two signs in a row begin a comment. */
  function first(code: Code): State | undefined {
    return code === codes.percentSign ? nok(code) : inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === codes.eof) return nok(code)
    if (markdownLineEnding(code)) return lineEnd(code)
    effects.consume(code)
    return code === codes.percentSign ? afterSign : inside
  }

  function afterSign(code: Code): State | undefined {
    if (code !== codes.greaterThan) return inside(code)
    effects.consume(code)
    effects.exit('editorCommandData')
    effects.exit('editorCommand')
    return ok
  }

  function lineEnd(code: Code): State | undefined {
    effects.exit('editorCommandData')
    effects.enter(types.lineEnding)
    effects.consume(code)
    effects.exit(types.lineEnding)
    return nextLine
  }

  function nextLine(code: Code): State | undefined {
    if (code === codes.eof) return nok(code)
    if (markdownLineEnding(code)) return lineEnd(code)
    effects.enter('editorCommandData')
    return inside(code)
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    editorCommand: 'editorCommand'
    editorCommandData: 'editorCommandData'
  }
}
