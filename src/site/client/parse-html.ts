/** The one way by which scripts make a document of text. Nothing of it runs. */
import { trustedPolicy } from '../../garden/shield/trusted-policy.ts'

/** What of Trusted Types is used here: https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string },
  ): {
    /** The text, wrapped: the types of browsers call it a string. */
    createHTML(text: string): string
  }
}

/** Missing where the browser knows no such thing. */
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
const policy = trustedTypes?.createPolicy(trustedPolicy, { createHTML: (text) => text })

/** The text of a page of this site, or of an unsealed note, as a document of its own. */
export function parseHtml(text: string): Document {
  return new DOMParser().parseFromString(policy?.createHTML(text) ?? text, 'text/html')
}
