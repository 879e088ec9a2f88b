import { type Play, type PlayPlan, play, t } from './play.ts'

const swap: PlayPlan = {
  resources: ['swap_room', 'roster_info'],
  actors: ['worker_group:doer_peer', 'employer:rule_owner', 'union:guarantor'],
  place: 'company_space',
  access: 'board',
  governance: ['pool_coord', 'union_agreement'],
  funding: ['zero'],
  lever: 'company_agr',
}
const turn: PlayPlan = {
  resources: ['peer_time', 'known_person'],
  actors: ['household:doer_peer', 'local:rule_owner', 'open:coordinator'],
  place: 'near_home',
  access: 'board',
  governance: ['rota', 'written_pact'],
  funding: ['reciprocity'],
  lever: 'internal_rule',
}
const road: PlayPlan = {
  resources: ['seats', 'vehicle'],
  actors: ['worker_group:doer_peer', 'employer:rule_owner', 'open:coordinator'],
  place: 'on_route',
  access: 'board',
  governance: ['pool_coord'],
  funding: ['reciprocity'],
  lever: 'internal_rule',
}
const reserve: PlayPlan = {
  ...turn,
  resources: ['known_person', 'peer_time'],
  access: 'phone',
  governance: ['pool_coord', 'written_pact'],
  time: 'same_day',
}

/** Verbs among equals: swap, share the road, keep a reserve. */
export const peerPlays: readonly Play[] = [
  play(
    'SWAP',
    ['fn:cover_shift', 'work:no_replacement', 'work:shift_rot', 'work:short_notice_roster', 'work:weekly_var', 'offer:swap'],
    {
      title: t('Scambiare il turno tra colleghi', 'Swapping shifts among colleagues'),
      scene: t(
        'Qualcuno della squadra prende il turno, e la settimana dopo succede il contrario: gli scambi in regola hanno già un sì.',
        'Someone on the team takes the shift, and next week it goes the other way: swaps within the rules already have a yes.',
      ),
      ask: t(
        'Quali scambi valgono senza chiedere ogni volta[, per i turni {when}]?',
        'Which swaps hold without asking each time[, for shifts {when}]?',
      ),
      leaves: t(
        'Dove c’è una sola persona per turno, non c’è con chi scambiare.',
        'Where there is one person per shift, there is nobody to swap with.',
      ),
    },
    swap,
    {
      answers: ['res:flexibility'],
      again: {
        ask: t(
          'Tra quali ruoli lo scambio è possibile, e quante ore prima si può dire?',
          'Between which roles is a swap possible, and how many hours ahead must it be told?',
        ),
        leaves: t(
          'Chi ha un ruolo che nessun altro sa coprire resta fuori dagli scambi.',
          'People whose role nobody else can cover are left out of swaps.',
        ),
      },
    },
  ),
  play(
    'SWAP',
    ['fn:escort', 'fn:watch', 'fn:homework', 'res:trusted_person'],
    {
      title: t('Fare a turno con chi ha lo stesso problema', 'Taking turns with others in the same situation'),
      scene: t(
        'Oggi ci pensa un’altra persona della zona, domani tocca a {they}.',
        'Today someone else nearby takes care of it; tomorrow it is the turn of {they}.',
      ),
      ask: t(
        'Quante persone servono perché il giro regga[ {when}], e chi tiene il calendario?',
        'How many people does it take for the turns to hold[ {when}], and who keeps the calendar?',
      ),
      leaves: t(
        'Chi non può ricambiare resta fuori, se non si prevede un’eccezione.',
        'People who cannot give back are left out unless an exception is agreed.',
      ),
    },
    turn,
  ),
  play(
    'SHARE',
    ['res:ride', 'mob:no_service', 'mob:no_public_transport', 'mob:no_car', 'fn:travel', 'offer:ride', 'mob:last_mile'],
    {
      title: t('Dividere la strada', 'Sharing the road'),
      scene: t(
        'Chi fa già quella strada ha un posto libero: si sale insieme e si dividono le spese.',
        'Someone who already travels that road has a free seat: people ride together and share the costs.',
      ),
      ask: t(
        'Quali strade si fanno già[ {when}], e dove ci si può trovare senza deviazioni?',
        'Which roads are already travelled[ {when}], and where can people meet without detours?',
      ),
      leaves: t(
        'Se chi guida cambia turno, il viaggio salta: serve un’alternativa.',
        'If the driver’s shift changes, the trip falls through: an alternative is needed.',
      ),
    },
    road,
    {
      again: {
        ask: t(
          'Chi passa già di lì, e chi si offre di guidare la prima settimana?',
          'Who already passes that way, and who offers to drive in the first week?',
        ),
        leaves: t(
          'Chi esce a un’ora diversa torna senza compagnia.',
          'Those who finish at another hour travel back on their own.',
        ),
      },
    },
  ),
  play(
    'RESERVE',
    ['fn:emergency', 'fn:escort', 'place:school', 'who:kid02', 'who:kid35', 'who:kid610', 'who:kid_any'],
    {
      title: t('Avere pronto qualcuno che i bambini conoscono', 'Having someone ready whom the children know'),
      scene: t(
        'La prima persona della lista non può, la seconda sì: è qualcuno che i bambini conoscono.',
        'The first person on the list cannot make it, the second can: it is someone the children know.',
      ),
      ask: t(
        'Quali persone conosciute accettano di essere chiamate[ {when}], e chi raccoglie le deleghe?',
        'Which known people agree to be called[ {when}], and who collects the written permissions?',
      ),
      leaves: t(
        'Copre poche ore: se l’imprevisto dura giorni, serve altro.',
        'It covers a few hours: if the unexpected lasts for days, something else is needed.',
      ),
    },
    reserve,
    {
      only: ['children'],
      answers: ['res:trusted_person'],
      again: {
        ask: t(
          'Chi, vicino alla scuola, potrebbe rispondere quando {happens}?',
          'Who, close to the school, could answer when {happens}?',
        ),
        leaves: t(
          'Non vale per chi è arrivato da poco e non conosce nessuno.',
          'It does not work for people who have just arrived and know nobody.',
        ),
      },
    },
  ),
  play(
    'RESERVE',
    ['pred:sudden', 'pred:same_day', 'work:cannot_leave', 'must:last_minute'],
    {
      title: t('Avere qualcuno pronto quando serve all’improvviso', 'Having someone ready at short notice'),
      scene: t(
        'C’è una lista breve di persone che hanno già detto di sì, e una risponde.',
        'There is a short list of people who have already said yes, and one of them answers.',
      ),
      ask: t(
        'Chi accetta di stare nella lista[ {when}], e quante volte al mese al massimo?',
        'Who agrees to be on the list[ {when}], and how many times a month at most?',
      ),
      leaves: t(
        'Una riserva serve per qualche ora: non toglie la causa per cui {happens} all’improvviso.',
        'A reserve lasts a few hours: it does not remove the reason why {happens} all of a sudden.',
      ),
    },
    reserve,
    {
      answers: ['res:trusted_person'],
      again: {
        ask: t('Entro quanto tempo deve arrivare qualcuno[ {when}]?', 'How soon must someone arrive[ {when}]?'),
        leaves: t(
          'Se la lista è corta, la stessa persona viene chiamata troppo spesso.',
          'If the list is short, the same person is called too often.',
        ),
      },
    },
  ),
]
