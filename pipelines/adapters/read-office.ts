/** Reads the private records of the business, which are never published. */
import { readTexts } from './read-texts.ts'

/** Their texts by path from `root`, the folder of the project. */
export function readOffice(root: string): Promise<Map<string, string>> {
  return readTexts(root, 'src/content/office')
}
