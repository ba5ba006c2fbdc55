/** The parser that GitHub's own tools use. It imports JSON as bundlers allow it, for which Node.js wants to be told the type. */
import { registerHooks } from 'node:module'

const hooks = registerHooks({
  load(url, context, next) {
    const importAttributes = { ...context.importAttributes, type: 'json' }
    return next(url, url.endsWith('.json') ? { ...context, importAttributes } : context)
  },
})

export const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import(
  '@actions/workflow-parser'
)

hooks.deregister()
