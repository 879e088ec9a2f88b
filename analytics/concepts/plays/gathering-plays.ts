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

/** Verbs that use what exists already: rooms, kitchens, hours, meetings. */
export const gatheringPlays: readonly Play[] = [
  play(
    'SHARE',
    ['res:place', 'offer:space'],
    {
      title: t('Usare uno spazio che c’è già', 'Using a space that is already there'),
      scene: t(
        'Una stanza che a quest’ora restava vuota è aperta: {they} ha un posto dove stare.',
        'A room that used to stand empty at this hour is open: {they} has a place to be.',
      ),
      ask: t(
        'Chi apre, chi chiude e chi pulisce lo spazio[ {when}]?',
        'Who opens, who closes and who cleans the space[ {when}]?',
      ),
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
        'Chi cucina[ {when}], e quali regole di igiene bisogna seguire?',
        'Who does the cooking[ {when}], and which hygiene rules have to be followed?',
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
    'GATHER',
    ['res:company', 'stake:loneliness'],
    {
      title: t('Trovarsi con chi vive la stessa cosa', 'Meeting others who live the same thing'),
      scene: t(
        'Un incontro che si faceva già ha un’ora in più: {they} trova chi vive la stessa cosa.',
        'A meeting that already took place has one more hour: {they} finds others who live the same thing.',
      ),
      ask: t(
        'Quale incontro c’è già[ {when}] e può aprirsi per un’ora?',
        'Which meeting already takes place[ {when}] and could open up for an hour?',
      ),
      leaves: t('Parlarne aiuta, ma non toglie le cose da fare.', 'Talking helps, but it does not remove what has to be done.'),
    },
    {
      ...room,
      resources: ['space', 'skill'],
      actors: ['worker_group:promoter', 'host:host', 'local:rule_owner'],
      funding: ['zero'],
      time: 'weekly_fixed',
    },
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
    {
      ...room,
      resources: ['space', 'known_person'],
      actors: ['worker_group:promoter', 'host:host', 'local:rule_owner'],
      funding: ['zero'],
      time: 'weekly_fixed',
    },
  ),
]
