/** The words on paper, in the language of the poster and not of the screen. */
export interface PosterTexts {
  title: string
  invite: string
  until: (day: string) => string
  scan: string
  promiseTitle: string
  promise: readonly string[]
  cardTitle: string
  cardHint: string
  cardType: string
  cardUntil: (day: string) => string
}
