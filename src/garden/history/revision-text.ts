/** A note as it was at one time. */
export interface RevisionText {
  /** Where it then lay in the vault. */
  path: string
  text: string
}
