import type { Words } from '../words.ts'

export const room: Words['room'] = {
  title: '私密房间',
  explanation:
    '这里的内容已经加密，只有知道口令的人才能打开。解密在您的浏览器中进行：口令不会发送到任何地方，离开后也不会留下任何痕迹。',
  passphrase: '口令',
  open: '打开房间',
  close: '关闭房间',
  allNotes: '房间里的全部笔记',
  needsScript: '这个房间由您的浏览器解密，因此需要 JavaScript 才能打开。[本站](home)的其他内容都不需要。',
  status: {
    insecure: '此浏览器只能在以 https 开头的地址上打开房间。',
    opening: '正在打开房间。这需要片刻，好让猜测口令的人花上极长的时间。',
    wrong: '这不是这个房间的口令。',
    closed: '房间已关闭。',
    unreachable: '无法加载房间。您是否已联网？',
    unreadable: '无法读取房间。请重新加载页面，或询问房间的主人。',
  },
}
