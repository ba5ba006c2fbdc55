/** What the cuts of the typefaces use of `subset-font`, which brings no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2'
      variationAxes: Record<string, number | { min: number; max: number }>
      keepFeatures: string[]
      preserveNameIds: number[]
      noLayoutClosure: boolean
      noHinting: boolean
    },
  ): Promise<Buffer>
}
