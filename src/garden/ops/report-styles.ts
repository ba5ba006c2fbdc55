/** The style sheet of the report as a page, by the design of the site (`src/styles/tokens.css`): the same paper, ink and measure. */

/** `faces` are rules of `@font-face` with the typefaces in them; without any, those of the device stand in. */
export function reportStyles(faces: string): string {
  return `${faces}${sheet}`
}

const sheet = `
:root{color-scheme:light dark;--paper:light-dark(oklch(98.5% .004 95),oklch(23.5% .056 254));--sunk:light-dark(oklch(95.8% .007 240),oklch(27.5% .058 254));--ink:light-dark(oklch(25% .036 258),oklch(91.5% .016 228));--soft:light-dark(oklch(46% .032 255),oklch(77% .032 236));--line:light-dark(oklch(88.5% .01 245),oklch(36.5% .052 252));--strong:light-dark(oklch(25% .036 258),oklch(70% .035 236));--blue:light-dark(oklch(42% .118 252),oklch(83% .078 226));--thin:light-dark(oklch(42% .118 252/.32),oklch(83% .078 226/.36));--good:light-dark(oklch(44% .095 158),oklch(82% .1 160));--bad:light-dark(oklch(47% .15 25),oklch(79% .11 24));--chart-1:var(--blue);--chart-2:light-dark(oklch(55% .11 158),oklch(78% .11 158));--chart-3:light-dark(oklch(60% .12 68),oklch(82% .11 84));--chart-4:light-dark(oklch(52% .14 20),oklch(76% .11 24));--text:"Piazzolla Variable","Noto Serif","Iowan Old Style",Georgia,serif;--ui:"Instrument Sans Variable","Noto Sans",system-ui,sans-serif}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:410 clamp(1.0625rem,1.02rem + .2vw,1.1875rem)/1.55 var(--text);text-size-adjust:100%;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:64rem;overflow-wrap:anywhere;padding:clamp(1.75rem,6vw,5rem) clamp(1.25rem,4.5vw,3.5rem)}
h1,h2,h3,p,ol,ul,figure{margin:0}
h1{font-size:clamp(2.1rem,1.6rem + 2.3vw,3.4rem);font-weight:480;letter-spacing:-.014em;line-height:1.08;text-wrap:balance}
h2{font-size:clamp(1.4rem,1.3rem + .42vw,1.6rem);font-weight:590;line-height:1.2}
h3{font:620 .875rem/1.35 var(--ui);margin-bottom:.4rem}
a{color:var(--blue);text-decoration-color:var(--thin);text-decoration-thickness:1px;text-underline-offset:.19em}
a:hover{text-decoration-color:currentcolor}
:focus-visible{outline:2px solid var(--blue);outline-offset:3px}
code{font:.86em/1.4 ui-monospace,"SF Mono","Cascadia Mono",monospace;background:var(--sunk);border-radius:3px;padding:.1em .35em}
.eyebrow,.where,.from,.more,.gap,summary,.last p{color:var(--soft);font:400 .875rem/1.5 var(--ui)}
.eyebrow{color:var(--blue);font-weight:600;margin-bottom:.8rem}
.lead{font-size:clamp(1.2rem,1.1rem + .5vw,1.4rem);line-height:1.42;margin-top:.75rem;text-wrap:pretty}
.where{margin-top:1rem}
section,.last{border-top:1px solid var(--strong);margin-top:clamp(2.5rem,6vw,3.75rem);padding-top:1.1rem}
section>*+*{margin-top:1.4rem}
.tasks{list-style:none;counter-reset:task;padding:0}
.tasks li{counter-increment:task;display:grid;grid-template-columns:2.2rem minmax(0,1fr);padding-block:.7rem}
.tasks li+li{border-top:1px solid var(--line)}
.tasks li::before{content:counter(task);color:var(--blue);font-size:1.3em;line-height:1.2;font-variant-numeric:oldstyle-nums}
.tasks code{display:inline-block;margin-top:.3rem}
.detail{color:var(--soft)}
table{border-collapse:collapse;font-variant-numeric:lining-nums tabular-nums;line-height:1.35;width:100%}
caption{font:620 .875rem/1.35 var(--ui);padding-bottom:.4rem;text-align:start}
th,td{font-weight:inherit;padding:.5em 0 .55em 1rem;text-align:end;vertical-align:baseline}
th:first-child,td:first-child{padding-left:0;text-align:start}
thead th{color:var(--soft);white-space:nowrap;font:500 .8125rem/1.3 var(--ui)}
tbody tr>*{border-top:1px solid var(--line)}
.figures td.value{font-size:1.12em;white-space:nowrap}
.figures td.change{white-space:nowrap}
.better{color:var(--good)}
.worse{color:var(--bad)}
.figures .from a,.figures .from code{white-space:nowrap}
.figures .from{font-size:.8125rem}
.spark{width:6.5rem}
.sparkline{display:block;height:1.4rem;margin-left:auto;overflow:visible;width:6rem}
.sparkline path{fill:none;stroke:var(--blue);stroke-width:1.4}
.sparkline circle{fill:var(--blue)}
.charts{display:grid;gap:2rem}
.plot{display:block;height:auto;overflow:visible;width:100%}
.plot-label{fill:var(--soft);font:400 12px/1 var(--ui)}
.plot-grid{stroke:var(--line);fill:none}
.plot-line{fill:none;stroke-linejoin:round;stroke-width:2}
.plot-dot{stroke:var(--paper);stroke-width:1.5}
path.plot-1{stroke:var(--chart-1)}path.plot-2{stroke:var(--chart-2)}path.plot-3{stroke:var(--chart-3)}path.plot-4{stroke:var(--chart-4)}
.plot-dot.plot-1,.plot-bar.plot-1,.key.plot-1{fill:var(--chart-1);color:var(--chart-1)}.plot-dot.plot-2,.plot-bar.plot-2,.key.plot-2{fill:var(--chart-2);color:var(--chart-2)}.plot-dot.plot-3,.plot-bar.plot-3,.key.plot-3{fill:var(--chart-3);color:var(--chart-3)}.plot-dot.plot-4,.plot-bar.plot-4,.key.plot-4{fill:var(--chart-4);color:var(--chart-4)}
.plot-bar{stroke:none!important}
.keys{display:flex;flex-wrap:wrap;font:400 .8125rem/1.5 var(--ui);gap:0 1.1rem;list-style:none;padding:0;margin-bottom:.4rem}
.key::before{content:"";background:currentcolor;border-radius:1px;display:inline-block;height:3px;margin-right:.45em;vertical-align:.25em;width:1.1em}
.key span{color:var(--soft)}
summary{cursor:pointer;padding-block:.35rem}
details table{margin-top:.3rem;font-size:.9em}
.list ul{list-style:none;padding:0}
.list li{padding-block:.35rem}
.list li+li{border-top:1px solid var(--line)}
section>.gaps{margin-top:.6rem}
.gaps{display:grid;gap:.3rem 1.2rem;grid-template-columns:auto minmax(0,1fr);margin:0}
.gaps dt{font:620 .875rem/1.6 var(--ui)}
.gaps dd{color:var(--soft);margin:0}
@media(max-width:40rem){.spark,.figures thead th:nth-child(4){display:none}.figures .from{display:none}.plot-label{font-size:21px}th,td{padding-left:.6rem}}
@media(min-width:60rem){section{column-gap:3.5rem;display:grid;grid-template-columns:11rem minmax(0,1fr)}section>h2{font-size:1.15rem;grid-row:1/span 30;line-height:1.35}section>*{grid-column:2;margin-top:0}section>*+*{margin-top:0}section>*+*+*{margin-top:1.5rem}section>h2{grid-column:1}.charts{grid-template-columns:minmax(0,1fr)}}
@media print{:root{color-scheme:light}@page{margin:1.8cm}html{background:none;font-size:10pt}body{max-width:none;padding:0}section{break-inside:avoid-page;margin-top:1.4rem}details{display:none}a{color:inherit}}
`
