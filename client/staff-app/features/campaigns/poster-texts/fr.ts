import type { PosterTexts } from './words.ts'

export const fr: PosterTexts = {
  title: 'Comment fais-tu tenir ensemble le travail et la vie ?',
  invite: 'Raconte-le avec tes mots. 7 minutes suffisent, depuis le téléphone. Tu peux passer chaque question.',
  until: (day) => `Tu as jusqu’au ${day}.`,
  scan: 'Scanne le code ou écris cette adresse :',
  promiseTitle: 'Ce que nous promettons',
  promise: [
    'La personne qui t’emploie ne voit pas tes réponses, ni si tu as répondu.',
    'On publie seulement les résultats de groupes d’au moins 10 réponses.',
    'Tes mots n’arrivent jamais à l’entreprise.',
    'Nous ne demandons pas ton nom. Nous ne gardons ni l’adresse du téléphone ni l’heure de ta réponse.',
    'À la fin, tu lis ce que tes mots sont devenus, avec une clé que toi seul·e gardes.',
  ],
  cardTitle: 'Un billet, une réponse',
  cardHint: 'Scanne le code avec le téléphone. Le billet sert une seule fois. Personne ne sait lequel tu as tiré.',
  cardType: 'Ou écris :',
  cardUntil: (day) => `Jusqu’au ${day}`,
}
