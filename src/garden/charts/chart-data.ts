/** What a chart shows. It knows nothing of where its numbers come from. */

export interface ChartData {
  title: string
  form: 'line' | 'bars'
  /** What stands below each place, oldest first. */
  labels: string[]
  /** As many values as labels; null for what is not known. */
  series: { name: string; values: (number | null)[] }[]
  /** A value as readers read it. */
  format(value: number): string
}
