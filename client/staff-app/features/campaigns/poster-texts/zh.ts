import type { PosterTexts } from './words.ts'

export const zh: PosterTexts = {
  title: '兼顾工作和生活，对你来说怎么样？',
  invite: '用你自己的话说。用手机只需 7 分钟。任何问题都可以跳过。',
  until: (day) => `截止日期：${day}。`,
  scan: '扫描二维码，或输入这个网址：',
  promiseTitle: '我们的承诺',
  promise: [
    '雇主看不到你的回答，也不知道你是否回答了。',
    '只公布至少有 10 份回答的小组结果。',
    '你的话不会传到企业。',
    '我们不问你的名字。不保存手机地址，也不保存你回答的时间。',
    '最后，你可以用只有你自己保管的密钥，看到你的话带来了什么。',
  ],
  cardTitle: '一张卡，一份回答',
  cardHint: '用手机扫描二维码。这张卡只能用一次。没有人知道你抽到了哪一张。',
  cardType: '或输入：',
  cardUntil: (day) => `截止 ${day}`,
}
