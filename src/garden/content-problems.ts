/** What is wrong with the text of a note, or cannot be published of it: formulas, queries and commands. */
import type { Nodes, Root } from 'mdast'
import { isEditorQuery } from '../markdown/editor-query.ts'
import { checkTex } from '../markdown/tex.ts'
import { visit } from '../markdown/visit.ts'
import { createMessage, type Message } from './message.ts'
import type { MessageCode } from './message-codes.ts'
import type { VaultPath } from './paths.ts'

/** The messages about the text of the note at `file`, in source order. */
export function contentProblems(tree: Root, file: VaultPath): Message[] {
  const messages: Message[] = []
  visit(tree, (node) => {
    const problem = problemOf(node)
    if (!problem) return
    const point = node.position?.start
    messages.push(createMessage(problem.code, problem.reason, point ? { file, point } : { file }))
  })
  return messages
}

function problemOf(node: Nodes): { code: MessageCode; reason: string } | null {
  if (isEditorQuery(node)) return { code: 'dataview-block', reason: queryReason }
  if (node.type === 'comment' && node.data?.command) {
    return { code: 'templater-command', reason: commandReason }
  }
  if (node.type !== 'math' && node.type !== 'inlineMath') return null
  if (node.type === 'math' && !node.closed) {
    return { code: 'math-invalid', reason: 'This formula has no end: write `$$` below its last line.' }
  }
  const problem = checkTex(node.value, node.type === 'math' || node.display)
  if (problem === null) return null
  return { code: 'math-invalid', reason: `This formula is shown as it is written: ${problem}.` }
}

const commandReason = 'Only Templater can run this command. It is left out on the site.'
const queryReason = 'Only Dataview can run this query. A notice stands in its place on the site.'
