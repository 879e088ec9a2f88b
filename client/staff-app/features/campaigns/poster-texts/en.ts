import type { PosterTexts } from './words.ts'

export const en: PosterTexts = {
  title: 'How is it for you to fit work and life together?',
  invite: 'Tell it in your own words. It takes 7 minutes, from your phone. You can skip any question.',
  until: (day) => `You have until ${day}.`,
  scan: 'Scan the code, or type this address:',
  promiseTitle: 'What we promise',
  promise: [
    'Your employer does not see your answers, nor whether you answered.',
    'Only results of groups with at least 10 answers are published.',
    'Your words never reach the firm.',
    'We do not ask your name. We keep neither your phone’s address nor the hour you answer.',
    'In the end you read what happened to your words, with a key that only you keep.',
  ],
  cardTitle: 'One card, one answer',
  cardHint: 'Scan the code with your phone. The card works once. Nobody knows which one you drew.',
  cardType: 'Or type:',
  cardUntil: (day) => `By ${day}`,
}
