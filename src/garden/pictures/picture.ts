/** What is known of a picture of the vault: its size, and the smaller copies of it on the site. */
export const pictureFormats = ['avif', 'webp'] as const

export type PictureFormat = (typeof pictureFormats)[number]

export interface PictureCopy {
  format: PictureFormat
  /** Pixels. */
  width: number
  /** The path below the site's base. */
  address: string
}

export interface Picture {
  /** Pixels, the way up that it is shown. */
  width: number
  height: number
  /** Per format the narrowest first; none where the file itself is the best that there is. */
  copies: PictureCopy[]
}
