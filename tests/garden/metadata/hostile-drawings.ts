/** Drawings that run `ran()` when they are opened at their own address, or ask another host. By what they try. */
const svg = 'xmlns="http://www.w3.org/2000/svg"'
const html = 'xmlns:h="http://www.w3.org/1999/xhtml"'

export const runningDrawings: Readonly<Record<string, Buffer>> = {
  script: drawing(`<svg ${svg}><script>ran()</script></svg>`),
  handler: drawing(`<svg ${svg} onload="ran()"></svg>`),
  'script of HTML': drawing(`<svg ${svg} ${html}><h:script>ran()</h:script></svg>`),
  'script under a prefix': drawing(
    `<svg ${svg} xmlns:q="http://www.w3.org/2000/svg"><q:script>ran()</q:script></svg>`,
  ),
  'page in a frame': drawing(
    `<svg ${svg} ${html}><foreignObject width="9" height="9"><h:iframe srcdoc="&lt;script&gt;parent.ran()&lt;/script&gt;"></h:iframe></foreignObject></svg>`,
  ),
  'handler as a default': drawing(`<!DOCTYPE svg [<!ATTLIST svg onload CDATA "ran()">]><svg ${svg}></svg>`),
  'UTF-16': Buffer.from(
    `<?xml version="1.0" encoding="UTF-16"?><svg ${svg}><script>ran()</script></svg>`,
    'utf16le',
  ),
  // Between the two escapes a browser takes the quotation mark for half a letter.
  'quotation marks of another encoding': drawing(
    `<?xml version="1.0" encoding="ISO-2022-JP"?><svg ${svg} a="\x1b$B"!\x1b(B b=" onload='ran()' c="" d="\x1b$B!"\x1b(B"></svg>`,
  ),
}

export const askingDrawings: Readonly<Record<string, Buffer>> = {
  picture: drawing(`<svg ${svg}><image href="https://other.example/a.png" width="1" height="1"/></svg>`),
  'style sheet': drawing(`<svg ${svg}><style>@import "https://other.example/a.css";</style></svg>`),
  paint: drawing(
    `<svg ${svg}><style>rect { fill: url(https://other.example/a.svg#b) }</style><rect width="9" height="9"/></svg>`,
  ),
  'parts of HTML': drawing(
    `<svg ${svg} ${html}><foreignObject width="9" height="9"><h:img src="https://other.example/b.png"/><h:link rel="stylesheet" href="https://other.example/b.css"/></foreignObject></svg>`,
  ),
}

function drawing(text: string): Buffer {
  return Buffer.from(text)
}
