/** Reads the private records of the business, which are never published. */
import { readTexts } from './read-texts.ts'

/** Below the folder of the project. */
export const officeFolder = 'src/content/office'

/** Their texts by path from `root`, the folder of the project. */
export function readOffice(root: string): Promise<Map<string, string>> {
  return readTexts(root, officeFolder)
}
