import { type Play, type PlayPlan, play, t } from './play.ts'

const together: PlayPlan = {
  resources: ['peer_time', 'known_person'],
  actors: ['household:doer_peer', 'local:rule_owner', 'open:coordinator'],
  place: 'on_route',
  access: 'board',
  governance: ['pool_coord', 'written_pact'],
  funding: ['reciprocity'],
  lever: 'internal_rule',
}

/** The verb that brings demand together: one trip, one adult, one cost for several people. */
export const poolingPlays: readonly Play[] = [
  play(
    'POOL',
    ['fn:escort', 'place:school'],
    {
      title: t('Fare un viaggio solo per più bambini', 'Making one trip for several children'),
      scene: t(
        'Una persona conosciuta fa la strada con più bambini insieme, fino al posto stabilito.',
        'Someone they know goes the same way with several children, as far as the agreed place.',
      ),
      ask: t(
        'Quanti bambini fanno la stessa strada[ {when}], e chi raccoglie le deleghe delle famiglie?',
        'How many children go the same way[ {when}], and who collects the families’ permissions?',
      ),
      leaves: t(
        'Serve poco a chi abita lontano dalla strada comune.',
        'It does little for those who live far from the common way.',
      ),
    },
    together,
    {
      only: ['children'],
      answers: ['res:trusted_person'],
      again: {
        ask: t(
          'Da quale punto si parte insieme, e quante persone adulte servono?',
          'From which point do they set off together, and how many adults are needed?',
        ),
        leaves: t(
          'Se chi accompagna manca, quel giorno il viaggio salta.',
          'If the person who takes them is away, the trip falls through that day.',
        ),
      },
    },
  ),
  play(
    'POOL',
    ['fn:escort', 'fn:visit', 'place:health_site'],
    {
      title: t('Fare un viaggio solo per più persone', 'Making one trip for several people'),
      scene: t(
        'Un viaggio solo porta più persone, e c’è chi aspetta con loro: {they} resta al lavoro.',
        'A single trip takes several people, with someone who waits beside them: {they} stays at work.',
      ),
      ask: t(
        'Quali visite cadono nelle stesse ore[, {when}], e chi le può mettere in fila?',
        'Which appointments fall at the same hours[, {when}], and who can line them up?',
      ),
      leaves: t(
        'Chi vuole accanto una persona di casa anche durante la visita resta scoperto.',
        'Those who want someone from home beside them during the appointment are not covered.',
      ),
    },
    { ...together, resources: ['vehicle', 'known_person'] },
    { only: ['adultCare'], answers: ['res:ride', 'res:time'] },
  ),
  play(
    'POOL',
    ['when:closure', 'when:summer', 'fn:watch'],
    {
      title: t('Affrontare insieme i giorni senza scuola', 'Facing the days without school together'),
      scene: t(
        'I bambini hanno comunque un posto e qualcuno con cui stare: più famiglie si sono messe insieme.',
        'The children still have a place and people to be with: several families have joined forces.',
      ),
      ask: t('Quanti bambini, di quali età e in quali giorni?', 'How many children, of what ages and on which days?'),
      leaves: t(
        'Non copre i giorni decisi all’ultimo momento, come uno sciopero.',
        'It does not cover days decided at the last moment, such as a strike.',
      ),
    },
    {
      ...together,
      resources: ['space', 'peer_time', 'pro_hours'],
      actors: ['host:host', 'household:doer_peer', 'pro:doer_pro', 'employer:rule_owner'],
      place: 'near_work',
      access: 'board',
      governance: ['pool_coord', 'written_pact'],
      funding: ['reciprocity', 'cofin_kind'],
    },
    { only: ['children'], answers: ['res:trusted_person', 'res:place'] },
  ),
  play(
    'POOL',
    ['fn:watch', 'fn:homework', 'fn:care', 'fn:night'],
    {
      title: t('Mettere insieme le ore che servono a più case', 'Putting together the hours several homes need'),
      scene: t(
        'Più case hanno messo insieme le stesse ore: una persona di fiducia basta per tutte.',
        'Several homes have put the same hours together: one trusted person is enough for all.',
      ),
      ask: t(
        'Quante case hanno bisogno delle stesse ore[ {when}], e a che distanza stanno tra loro?',
        'How many homes need the same hours[ {when}], and how far apart are they?',
      ),
      leaves: t('Le ore diverse da quelle comuni restano da coprire.', 'Hours other than the common ones remain uncovered.'),
    },
    {
      ...together,
      resources: ['pro_hours', 'known_person'],
      actors: ['household:receiver', 'pro:doer_pro', 'local:rule_owner', 'open:coordinator'],
      place: 'near_home',
      access: 'person',
      funding: ['user_flat'],
    },
    { answers: ['res:trusted_person'] },
  ),
  play(
    'POOL',
    ['res:ride', 'fn:travel', 'mob:no_service', 'mob:no_public_transport'],
    {
      title: t('Riempire un viaggio solo', 'Filling a single trip'),
      scene: t(
        'Chi comincia alla stessa ora sale sullo stesso mezzo, e sa da giorni dove e quando passa.',
        'People who start at the same hour board the same vehicle, and have known for days where and when it passes.',
      ),
      ask: t('Quante persone partono dagli stessi paesi[ {when}]?', 'How many people set off from the same villages[ {when}]?'),
      leaves: t(
        'Chi abita fuori dal percorso deve comunque raggiungerlo.',
        'Those who live off the route still have to reach it.',
      ),
    },
    {
      ...together,
      resources: ['vehicle', 'roster_info'],
      actors: ['worker_group:receiver', 'employer:rule_owner', 'open:coordinator'],
    },
  ),
  play(
    'POOL',
    ['res:money', 'must:low_cost', 'pred:fixed'],
    {
      title: t('Spendere meno mettendosi insieme', 'Spending less by joining forces'),
      scene: t(
        'La stessa spesa, divisa tra più persone, pesa meno: {they} non deve rinunciare.',
        'The same cost, shared among several people, weighs less: {they} does not have to give up.',
      ),
      ask: t(
        'Che cosa paga oggi ogni persona per conto suo quando {happens}, e quanto costerebbe in dieci?',
        'What does each person now pay for alone when {happens}, and what would it cost shared by ten?',
      ),
      leaves: t('Non aiuta chi non riesce a pagare nemmeno una parte.', 'It does not help those who cannot pay even a part.'),
    },
    {
      ...together,
      resources: ['buying_power', 'peer_time'],
      actors: ['worker_group:promoter', 'local:rule_owner', 'open:coordinator'],
      place: 'near_work',
      access: 'person',
    },
  ),
]
