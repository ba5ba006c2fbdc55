/** Text and values as `hast-util-to-html` writes them. */

export function encodeText(text: string): string {
  return /[<&]/.test(text) ? text.replace(/[<&]/g, reference) : text
}

/** What stands between the quotation marks of an attribute. */
export function encodeValue(value: string): string {
  return /[\0"&'`]/.test(value) ? value.replace(/[\0"&'`]/g, reference) : value
}

function reference(sign: string): string {
  return `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`
}
