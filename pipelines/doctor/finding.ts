/** One thing that was looked at. */
export interface Finding {
  /** What was looked at. */
  subject: string
  state: 'good' | 'missing' | 'bad'
  found: string
  /** What to do; null when nothing is to be done. */
  advice: string | null
}
