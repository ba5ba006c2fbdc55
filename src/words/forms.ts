/** A phrase that depends on a number: one wording per plural category of its language, with `{n}` where the number stands. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Gives the wordings of a phrase their type. */
export function forms(wordings: Forms): Forms {
  return wordings
}
