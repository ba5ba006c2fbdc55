/** Pictures that stand in addresses of an artefact, where no reader of text sees what is in them. */
import { stripDataPicture } from '../metadata/strip-data-picture.ts'

/** Whether a picture in `text`, such as `src="data:image/jpeg;base64,…"`, carries what can be taken out of it. */
export function holdsDataMetadata(text: string): boolean {
  for (const [address] of text.matchAll(/data:image\/[^"'()<>\s\\]*/gi)) {
    const clean = stripDataPicture(address)
    if (clean !== null && clean.length < address.replace(/=+$/, '').length) return true
  }
  return false
}
