/** The HTML Standard's rules for documents, as html-validate knows them. */
import { HtmlValidate, type Message } from 'html-validate'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // The order of headings is the author's own.
    'heading-level': 'off',
    // The site's own files come from its own host, as the page itself does.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
})

/** What is wrong with a document, one line each: `rule line:column message`. */
export async function validateHtml(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(describe))
}

function describe({ ruleId, line, column, message }: Message): string {
  return `${ruleId} ${line}:${column} ${message}`
}
