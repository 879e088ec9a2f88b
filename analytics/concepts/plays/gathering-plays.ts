import { type Play, type PlayPlan, play, t } from './play.ts'

const room: PlayPlan = {
  resources: ['space'],
  actors: ['host:host', 'worker_group:receiver', 'local:rule_owner'],
  place: 'public_space',
  access: 'person',
  governance: ['written_pact'],
  funding: ['cofin_kind'],
  lever: 'none',
}
const together: PlayPlan = {
  resources: ['peer_time', 'known_person'],
  actors: ['household:doer_peer', 'local:rule_owner', 'open:coordinator'],
  place: 'on_route',
  access: 'board',
  governance: ['pool_coord', 'written_pact'],
  funding: ['reciprocity'],
  lever: 'internal_rule',
}

/** Verbs that put together what exists: rooms, kitchens, trips, demand. */
export const gatheringPlays: readonly Play[] = [
  play(
    'SHARE',
    ['res:place', 'offer:space'],
    {
      title: t('Usare uno spazio che c’è già', 'Using a space that is already there'),
      scene: t(
        'Una stanza che a quest’ora restava vuota è aperta: {subject} ha un posto dove stare.',
        'A room that used to stand empty at this hour is open: {subject} has a place to be.',
      ),
      ask: t('Chi apre, chi chiude e chi pulisce lo spazio[ {when}]?', 'Who opens, who closes and who cleans the space[ {when}]?'),
      leaves: t('Uno spazio da solo non basta[, se {lack}].', 'A space alone is not enough[ if {lack}].'),
    },
    room,
  ),
  play(
    'SHARE',
    ['fn:meals_shop'],
    {
      title: t('Cucinare una volta per più case', 'Cooking once for several homes'),
      scene: t(
        'Una cucina libera a quest’ora ha lavorato anche per chi esce tardi: la cena è pronta da portare via.',
        'A kitchen that is free at this hour has also cooked for people who finish late: dinner is ready to take home.',
      ),
      ask: t(
        'Quale cucina è libera[ {when}], e quali regole di igiene bisogna seguire?',
        'Which kitchen is free[ {when}], and which hygiene rules have to be followed?',
      ),
      leaves: t('Non toglie la spesa e le altre cose di casa.', 'It does not remove shopping and the other chores at home.'),
    },
    { ...room, resources: ['kitchen', 'pro_hours'], place: 'company_space', access: 'phone', funding: ['user_flat'] },
  ),
  play(
    'SHARE',
    ['work:seasonal_peak', 'work:no_replacement', 'res:money'],
    {
      title: t('Aiutarsi tra imprese nei periodi di picco', 'Firms helping one another in the busy weeks'),
      scene: t(
        'Nelle settimane piene un’altra impresa presta qualche ora, e qualche mese dopo le parti si scambiano.',
        'In the busy weeks another firm lends some hours, and a few months later it goes the other way.',
      ),
      ask: t(
        'Quali imprese hanno il picco in mesi diversi, e con quale accordo si prestano le ore?',
        'Which firms have their peak in different months, and under which agreement do they lend hours?',
      ),
      leaves: t(
        'Se il picco cade per tutte nello stesso mese, non c’è chi possa prestare ore.',
        'If the peak comes for all in the same month, nobody has hours to lend.',
      ),
    },
    {
      resources: ['swap_room', 'buying_power', 'admin'],
      actors: ['firm_network:promoter', 'employer:rule_owner', 'union:guarantor'],
      place: 'near_work',
      access: 'person',
      governance: ['network_contract'],
      funding: ['employer'],
      lever: 'network_second',
      time: 'season',
    },
  ),
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
      leaves: t('Serve poco a chi abita lontano dalla strada comune.', 'It does little for those who live far from the common way.'),
    },
    together,
    ['children'],
  ),
  play(
    'POOL',
    ['fn:escort', 'fn:visit', 'place:health_site'],
    {
      title: t('Fare un viaggio solo per più persone', 'Making one trip for several people'),
      scene: t(
        'Un viaggio solo porta più persone, e c’è chi aspetta con loro: {subject} resta al lavoro.',
        'A single trip takes several people, with someone who waits beside them: {subject} stays at work.',
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
    ['adultCare'],
  ),
  play(
    'POOL',
    ['when:closure', 'when:summer', 'fn:watch'],
    {
      title: t('Affrontare insieme i giorni senza scuola', 'Facing the days without school together'),
      scene: t(
        'La scuola è chiusa, ma i bambini hanno un posto e qualcuno con cui stare: più famiglie si sono messe insieme.',
        'School is closed, but the children have a place and people to be with: several families have joined forces.',
      ),
      ask: t('Quanti bambini, di quali età e in quali giorni?', 'How many children, of what ages and on which days?'),
      leaves: t(
        'Non copre i giorni decisi all’ultimo momento, come uno sciopero.',
        'It does not cover days decided at the last moment, such as a strike.',
      ),
    },
    {
      ...room,
      resources: ['space', 'peer_time', 'pro_hours'],
      actors: ['host:host', 'household:doer_peer', 'pro:doer_pro', 'employer:rule_owner'],
      place: 'near_work',
      access: 'board',
      governance: ['pool_coord', 'written_pact'],
      funding: ['reciprocity', 'cofin_kind'],
    },
    ['children'],
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
    { ...together, resources: ['pro_hours', 'known_person'], actors: ['household:receiver', 'pro:doer_pro', 'local:rule_owner', 'open:coordinator'], place: 'near_home', access: 'person', funding: ['user_flat'] },
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
      leaves: t('Chi abita fuori dal percorso deve comunque raggiungerlo.', 'Those who live off the route still have to reach it.'),
    },
    { ...together, resources: ['vehicle', 'roster_info'], actors: ['worker_group:receiver', 'employer:rule_owner', 'open:coordinator'] },
  ),
  play(
    'POOL',
    ['res:money', 'must:low_cost', 'pred:fixed'],
    {
      title: t('Spendere meno mettendosi insieme', 'Spending less by joining forces'),
      scene: t(
        'La stessa spesa, divisa tra più persone, pesa meno: {subject} non deve rinunciare.',
        'The same cost, shared among several people, weighs less: {subject} does not have to give up.',
      ),
      ask: t(
        'Che cosa paga oggi ogni persona per conto suo quando {happens}, e quanto costerebbe in dieci?',
        'What does each person now pay for alone when {happens}, and what would it cost shared by ten?',
      ),
      leaves: t('Non aiuta chi non riesce a pagare nemmeno una parte.', 'It does not help those who cannot pay even a part.'),
    },
    { ...together, resources: ['buying_power', 'peer_time'], actors: ['worker_group:promoter', 'local:rule_owner', 'open:coordinator'], place: 'near_work', access: 'person' },
  ),
  play(
    'GATHER',
    ['res:company', 'stake:loneliness'],
    {
      title: t('Trovarsi con chi vive la stessa cosa', 'Meeting others who live the same thing'),
      scene: t(
        'Un incontro che si faceva già ha un’ora in più: {subject} trova chi vive la stessa cosa.',
        'A meeting that already took place has one more hour: {subject} finds others who live the same thing.',
      ),
      ask: t(
        'Quale incontro c’è già[ {when}] e può aprirsi per un’ora?',
        'Which meeting already takes place[ {when}] and could open up for an hour?',
      ),
      leaves: t('Parlarne aiuta, ma non toglie le cose da fare.', 'Talking helps, but it does not remove what has to be done.'),
    },
    { ...room, resources: ['space', 'skill'], actors: ['worker_group:promoter', 'host:host', 'local:rule_owner'], funding: ['zero'], time: 'weekly_fixed' },
  ),
  play(
    'GATHER',
    ['fn:listen', 'who:community', 'stake:bonds'],
    {
      title: t('Stare insieme dove ci si trova già', 'Being together where people already meet'),
      scene: t(
        'Il pranzo o la festa che si fa già diventa il momento per stare insieme.',
        'A lunch or a gathering that already happens becomes the time to be together.',
      ),
      ask: t(
        'In quale momento ci si trova già[ {when}], e chi può invitare gli altri?',
        'At what time do people already meet[ {when}], and who can invite the others?',
      ),
      leaves: t('Chi lavora proprio in quelle ore resta fuori.', 'People who work at those very hours are left out.'),
    },
    { ...room, resources: ['space', 'known_person'], actors: ['worker_group:promoter', 'host:host', 'local:rule_owner'], funding: ['zero'], time: 'weekly_fixed' },
  ),
]
