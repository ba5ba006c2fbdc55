/** Says in plain words why a block of properties is not valid YAML, and what to do. */
import type { ErrorCode, YAMLError } from 'yaml'

export function yamlReason({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  const reason =
    reasons[code] ?? `${message.replace(/\.$/, '')}. Put quotes around a value that holds special characters.`
  return `The properties are not valid YAML: ${reason}`
}

/** Where the words of the `yaml` package say little to somebody who writes notes. */
const reasons: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'this value holds `: `, or the line below it is indented further. Put the value in quotes, or start both lines in the same column.',
  MULTIPLE_DOCS: 'a line `...` ends the properties above this. Remove it.',
  RESOURCE_EXHAUSTION: 'lists or mappings are nested too deeply.',
  TAB_AS_INDENT: 'this line is indented with a tab. Indent it with spaces.',
}
