import type { Words } from '../words.ts'

export const comments: Words['comments'] = {
  title: '评论',
  text: '本笔记的评论是 GitHub 上的一个讨论。要在此处显示，您的浏览器需要向 giscus.app 请求，届时它会看到您设备的地址；在您按下按钮之前，不会向任何地方发出请求。',
  show: '显示评论',
  elsewhere: '在 GitHub 上阅读',
}
