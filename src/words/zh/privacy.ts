import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const privacy: Words['privacy'] = {
  title: '隐私',
  description: '{title}会向您的浏览器请求什么、在其中保存什么，以及绝不会做什么。',
  lead: '本站每次生成时，此页都会依据告诉您的浏览器允许哪些内容的同一份清单重新写成。凡此处未列出的，您的浏览器都会拒绝。',
  quiet: {
    heading: '从不会发生的事',
    cookies: '本站不设置任何 Cookie。',
    counting: '本站不统计访问量，也不跟踪任何人。',
    others: '您阅读时，没有任何页面会从其他网站加载内容。',
    othersBut: '除下面列出的页面外，您阅读时没有页面会从其他网站加载内容。',
    search: '搜索在您的浏览器中进行：您搜索的内容不会发送给任何人。',
    away: '当您点击链接前往其他网站时，您的浏览器不会透露您从哪里来。',
  },
  served: {
    heading: '由谁提供页面',
    by: '页面由{host}提供。与所有服务器一样，它会看到您设备的地址、您请求了哪些页面以及时间。',
    policy: '{host}如何处理这些信息，请看[它自己的说明](policy)。',
    unknown: '与所有网站一样，本站位于一台服务器上，它会看到您设备的地址、您请求了哪些页面以及时间。',
  },
  kept: {
    heading: '保存在您浏览器中的内容',
    theme: '您按下切换按钮后选择的浅色或深色外观（“{key}”）。',
    session: '如果您登录评论，登录状态会保存到您关闭标签页为止（“{key}”）。',
    nothing: '您的浏览器不会把这些发送给本站，您可以随网站数据一并删除。',
  },
  loading: {
    heading: '部分页面从其他网站加载的内容',
    note: '届时对方网站会看到您设备的地址和您打开页面的时间，但不知道是哪个页面。',
    images: '来自 {host} 的图片',
    media: '来自 {host} 的音频或视频',
    frames: '页面中嵌入的 {host} 的一部分',
    scripts: '来自 {host} 的脚本，它能做的可能超出本页所能说明的',
    styles: '来自 {host} 的样式',
    own: '作者自己的脚本，它可能会在您的浏览器中保存数据',
  },
  clicked: {
    heading: '点击之后才会加载的内容',
    note: '在您按下按钮或链接之前，不会向它们请求任何内容。',
    pictures: '来自 {host} 的图片',
    players: '来自 {host} 的视频',
    forms: '表单，会把您填写的内容发送给 {host}',
    discussions:
      '来自 {host} 的评论，保存在 GitHub 上 {repo} 的讨论区中。两者都会看到您设备的地址；如果您登录，还会知道您是谁',
  },
  answers: {
    heading: '来自别处的回应',
    text: '部分笔记下方列有其他人在自己的网站上发表、并以 Webmention 发送到这里的回应。它们是在生成本站时复制的：阅读它们不会向其他任何地方发出请求。作者可以要求撤下自己的回应。',
  },
  on: '见于',
  more: forms({ other: '另有 {n} 篇' }),
}
