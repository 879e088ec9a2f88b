import { type Play, paid, play, t } from './play.ts'

/** The verb that hands over care and trips of people, to those who do it for a living. */
export const carePlays: readonly Play[] = [
  play(
    'DELEGATE',
    ['fn:care', 'fn:night', 'fn:watch'],
    {
      title: t('Affidare qualche ora di cura a chi è formato', 'Handing some hours of care to trained people'),
      scene: t(
        'Una persona formata arriva all’ora stabilita: {they} può staccare con la mente tranquilla.',
        'A trained person arrives at the agreed hour: {they} can step back with an easy mind.',
      ),
      ask: t(
        'Quante ore servono[ {when}], e chi forma le persone che arrivano?',
        'How many hours are needed[ {when}], and who trains those who come?',
      ),
      leaves: t(
        'Qualche ora non sostituisce chi c’è tutti i giorni.',
        'A few hours do not replace those who are there every day.',
      ),
    },
    { ...paid, place: 'home', funding: ['regional', 'user_income'], access: 'person' },
    {
      only: ['adultCare'],
      answers: ['res:time', 'res:energy', 'res:trusted_person'],
      tells: ['care', 'watch', 'night'],
      again: {
        ask: t(
          'Di quali ore si ha più bisogno, e quali cure si possono affidare?',
          'Which hours are needed most, and which care can be handed over?',
        ),
        leaves: t(
          'Chi aiuta cambia casa e orari: serve tempo per conoscersi.',
          'Helpers change homes and hours: it takes time to get to know each other.',
        ),
      },
    },
  ),
  play(
    'DELEGATE',
    ['fn:visit', 'fn:escort', 'place:health_site'],
    {
      title: t('Affidare l’accompagnamento a una persona formata', 'Handing the journey to a trained person'),
      scene: t(
        'La stessa persona formata accompagna, aspetta e poi racconta com’è andata: {they} resta al lavoro.',
        'The same trained person goes along, waits, and then tells how it went: {they} stays at work.',
      ),
      ask: t(
        'Quanti accompagnamenti servono in un mese[, {when}], e verso quali luoghi?',
        'How many journeys are needed in a month[, {when}], and to which places?',
      ),
      leaves: t('Le decisioni sulle cure restano alla famiglia.', 'Decisions about treatment remain with the relatives.'),
    },
    { ...paid, place: 'on_route', funding: ['regional', 'user_income'] },
    {
      only: ['adultCare'],
      answers: ['res:time', 'res:trusted_person'],
      tells: ['visit', 'escort'],
      again: {
        ask: t(
          'Da quali paesi partono i viaggi, e chi può aspettare durante la visita?',
          'From which villages do the journeys start, and who can wait during the appointment?',
        ),
        leaves: t('Non fa arrivare prima il giorno dell’appuntamento.', 'It does not bring the day of the appointment forward.'),
      },
    },
  ),
  play(
    'DELEGATE',
    ['fn:watch', 'fn:homework', 'when:closure', 'when:summer'],
    {
      title: t('Affidare i bambini a persone preparate', 'Leaving the children with trained people'),
      scene: t(
        'Due adulti preparati sono con i bambini: la giornata di lavoro finisce con calma.',
        'Two trained adults are with the children: the working day ends calmly.',
      ),
      ask: t(
        'Quanti adulti servono per quanti bambini, e in quali ore?',
        'How many adults are needed for how many children, and at what hours?',
      ),
      leaves: t(
        'Il costo resta, e va diviso: senza un accordo paga soltanto chi usa.',
        'The cost remains and has to be shared: without an agreement only users pay.',
      ),
    },
    {
      ...paid,
      resources: ['pro_hours', 'space'],
      place: 'near_work',
      access: 'board',
      governance: ['written_pact'],
      funding: ['regional', 'user_flat'],
    },
    {
      only: ['children'],
      answers: ['res:trusted_person', 'res:place'],
      again: {
        ask: t(
          'Chi sono le persone preparate che le famiglie conoscono già?',
          'Who are the trained people that families know already?',
        ),
        leaves: t(
          'Chi ha orari diversi dagli altri resta scoperto.',
          'Those whose hours differ from the others are not covered.',
        ),
      },
    },
  ),
  play(
    'DELEGATE',
    ['fn:escort', 'place:school', 'fn:emergency'],
    {
      title: t('Affidare il tragitto a due adulti preparati', 'Handing the trip to two trained adults'),
      scene: t(
        'Due adulti preparati fanno il tragitto con i bambini e mandano un messaggio all’arrivo.',
        'Two trained adults make the trip with the children and send a message on arrival.',
      ),
      ask: t(
        'Quanti tragitti servono[ {when}], e da dove a dove?',
        'How many trips are needed[ {when}], and from where to where?',
      ),
      leaves: t(
        'Chi ha un percorso diverso dagli altri resta scoperto.',
        'Those whose way differs from the others are not covered.',
      ),
    },
    { ...paid, place: 'on_route', funding: ['regional', 'user_flat'] },
    {
      only: ['children'],
      answers: ['res:trusted_person'],
      again: {
        ask: t(
          'Chi avvisa se l’orario cambia, e chi risponde in quel momento?',
          'Who tells them if the hour changes, and who answers at that moment?',
        ),
        leaves: t(
          'Serve un’autorizzazione per ogni bambino e ogni giorno.',
          'A permission is needed for each child and each day.',
        ),
      },
    },
  ),
]
