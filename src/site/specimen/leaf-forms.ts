/** Forms of leaves, drawn of cubic curves. A form points along x, from its foot at 0 0 to its tip at 1 0. */

export interface LeafForm {
  name: string
  /** Where the blade begins, then two control points and the end of each curve, as x y. */
  outline: readonly number[]
  /** The breadth of the blade for a length of 1. */
  breadth: number
  /** What it is longer than other leaves on the same plant: a narrow one may be. */
  scale: number
}

/** The plainest form, that of leaves without a topic. */
export const ovate: LeafForm = {
  name: 'ovate',
  outline: [0, 0, 0.22, -0.36, 0.7, -0.32, 1, 0, 0.7, 0.32, 0.22, 0.36, 0, 0],
  breadth: 0.5,
  scale: 1,
}

/** Every form that a topic's leaves can have. */
export const leafForms: readonly LeafForm[] = [
  ovate,
  {
    name: 'lance',
    outline: [0, 0, 0.25, -0.17, 0.65, -0.15, 1, 0, 0.65, 0.15, 0.25, 0.17, 0, 0],
    breadth: 0.25,
    scale: 1.3,
  },
  {
    name: 'coin',
    outline: [0.3, 0, 0.3, -0.467, 1, -0.467, 1, 0, 1, 0.467, 0.3, 0.467, 0.3, 0],
    breadth: 0.7,
    scale: 0.9,
  },
  {
    name: 'spoon',
    outline: [
      ...[0, 0, 0.45, -0.05, 0.5, -0.33, 0.78, -0.32, 1.07, -0.3, 1.07, 0.3, 0.78, 0.32],
      ...[0.5, 0.33, 0.45, 0.05, 0, 0],
    ],
    breadth: 0.62,
    scale: 1.05,
  },
  {
    name: 'fan',
    outline: [
      ...[0.26, 0, 0.45, -0.04, 0.62, -0.28, 0.66, -0.56, 0.88, -0.5, 1.02, -0.3, 1.02, -0.06],
      ...[0.95, -0.06, 0.9, -0.03, 0.84, 0, 0.9, 0.03, 0.95, 0.06, 1.02, 0.06],
      ...[1.02, 0.3, 0.88, 0.5, 0.66, 0.56, 0.62, 0.28, 0.45, 0.04, 0.26, 0],
    ],
    breadth: 0.8,
    scale: 0.95,
  },
  {
    name: 'heart',
    outline: [
      ...[0.2, 0, 0.02, -0.16, 0.12, -0.42, 0.38, -0.38, 0.66, -0.34, 0.86, -0.12, 1, 0],
      ...[0.86, 0.12, 0.66, 0.34, 0.38, 0.38, 0.12, 0.42, 0.02, 0.16, 0.2, 0],
    ],
    breadth: 0.74,
    scale: 0.95,
  },
  {
    name: 'sickle',
    outline: [0, 0, 0.2, -0.3, 0.66, -0.42, 1, -0.2, 0.74, -0.12, 0.36, 0, 0, 0],
    breadth: 0.3,
    scale: 1.25,
  },
]
