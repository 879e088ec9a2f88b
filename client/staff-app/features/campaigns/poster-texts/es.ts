import type { PosterTexts } from './words.ts'

export const es: PosterTexts = {
  title: '¿Cómo es, para ti, unir trabajo y vida?',
  invite: 'Cuéntalo con tus palabras. Bastan 7 minutos, desde el teléfono. Puedes saltar cualquier pregunta.',
  until: (day) => `Hay tiempo hasta el ${day}.`,
  scan: 'Escanea el código o escribe esta dirección:',
  promiseTitle: 'Qué prometemos',
  promise: [
    'Quien te da trabajo no ve tus respuestas, ni si has respondido.',
    'Solo se publican resultados de grupos con al menos 10 respuestas.',
    'Tus palabras nunca llegan a la empresa.',
    'No pedimos tu nombre. No guardamos la dirección del teléfono ni la hora en que respondes.',
    'Al final lees qué ha pasado con tus palabras, con una clave que solo guardas tú.',
  ],
  cardTitle: 'Un boleto, una respuesta',
  cardHint: 'Escanea el código con el teléfono. El boleto vale una sola vez. Nadie sabe cuál te ha tocado.',
  cardType: 'O escribe:',
  cardUntil: (day) => `Hasta el ${day}`,
}
