/** A note in three languages, one of which runs from right to left. */

const hebrew = `---
title: חומת הגן
lang: he
translationOf: "[[Wall]]"
tags: [חומות]
parent: "[[Stone]]"
---
חומה הפונה דרומה אוגרת את שמש היום. ראו [[Wall]] ואת [[Stone (2024)|האבן]], וגם [[Stone (2024)]].[^1]

## רשימות

- האבן איטית
    - מי באר
- [x] משימה

1. ראשית
2. שנית

## הערות

> [!note]- הערה
> יסוד עמוק.

> ציטוט מספר ישן.

## טבלה

| חומר | קיבול |
| --- | ---: |
| אבן | 0.84 |

## קוד

\`\`\`ts
const heat = 1 // joules
\`\`\`

$$
Q = m c (T_2 - T_1)
$$

![[Stone]]

[^1]: הערת שוליים.
`

export const languageFiles = {
  'Wall.md':
    'A wall keeps the warmth of the day, and the night takes it.\n\nSee [[חומת הגן]] and [[Stone]].\n\n![[חומת הגן#רשימות]]\n',
  'Mauer.md': '---\nlang: de\ntranslationOf: "[[Wall]]"\n---\nEine Mauer. Siehe [[Wall]].\n',
  'חומת הגן.md': hebrew,
  'Stone.md': 'Stone is slow. See [[Wall]] and [[חומת הגן]].\n',
  'Stone (2024).md': 'Stone, later.\n',
}
