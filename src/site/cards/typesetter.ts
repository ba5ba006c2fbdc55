/** Turns text into outlines: what a card needs of typefaces. */

export type Face = 'title' | 'label'

/** A piece of text as outlines, from left to right. */
export interface SetText {
  /** Parts of the height of the letters. */
  width: number
  /** Each with its place in the same unit, and how many of its own units are one. */
  paths: readonly { d: string; x: number; unit: number }[]
}

export interface Typesetter {
  /**
   * `text` as it can be set, without signs such as emoji that no typeface here
   * has; null where it has letters that none has, for which no empty boxes are shown.
   */
  settable(text: string): Promise<string | null>
  /** One line of text that is settable. */
  set(text: string, face: Face, direction: 'ltr' | 'rtl'): SetText
}
