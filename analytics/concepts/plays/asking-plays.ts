import { type Play, type PlayPlan, play, t } from './play.ts'

const asked: PlayPlan = {
  resources: ['rule'],
  actors: ['employer:rule_owner', 'union:guarantor'],
  place: 'company_space',
  access: 'person',
  governance: ['union_agreement'],
  funding: ['zero'],
  lever: 'internal_rule',
}

/** Verbs that make it possible to ask: a permission, a rule, an example. */
export const askingPlays: readonly Play[] = [
  play(
    'LEGITIMISE',
    ['work:not_dared', 'res:legitimacy'],
    {
      title: t('Poter chiedere senza timore', 'Being able to ask without fear'),
      scene: t(
        'La regola è scritta, e la usa anche chi dirige. Adesso {they} chiede, e la risposta arriva presto, con un motivo.',
        'The rule is written down, and managers use it too. Now {they} asks, and the answer comes soon, with a reason.',
      ),
      ask: t(
        'Che cosa si può chiedere senza spiegarne il motivo quando {happens}, e a chi?',
        'What can be asked for without explaining why when {happens}, and whom does one ask?',
      ),
      leaves: t(
        'Una regola scritta non cambia da sola il clima di una squadra piccola.',
        'A written rule does not by itself change the mood of a small team.',
      ),
    },
    asked,
    {
      again: {
        ask: t(
          'Chi dirige che cosa può raccontare di avere chiesto per primo?',
          'What can managers say that they asked for first?',
        ),
        leaves: t('Non basta a chi teme di perdere il contratto.', 'It is not enough for people who fear losing their contract.'),
      },
    },
  ),
  play(
    'LEGITIMISE',
    ['work:boss_no'],
    {
      title: t('Mettere una regola al posto di un no', 'Putting a rule in place of a no'),
      scene: t(
        'Adesso un no ha un motivo scritto e una proposta diversa: {they} sa su che cosa può contare.',
        'A no now comes with a written reason and another proposal: {they} knows what to count on.',
      ),
      ask: t(
        'In quali casi la risposta è sempre sì quando {happens}, e chi decide se non c’è accordo?',
        'In which cases is the answer always yes when {happens}, and who decides if there is no agreement?',
      ),
      leaves: t(
        'Non aggiunge persone: nei giorni in cui manca qualcuno, il no può restare.',
        'It adds no people: on days when somebody is missing, the no may stay.',
      ),
    },
    asked,
    { answers: ['res:legitimacy', 'res:flexibility'] },
  ),
  play(
    'LEGITIMISE',
    ['work:cannot_leave'],
    {
      title: t('Potersi allontanare quando serve', 'Being able to step away when needed'),
      scene: t(
        'C’è un accordo su chi prende il posto per un’ora: {they} si allontana, e il lavoro va avanti.',
        'There is an agreement on who takes over for an hour: {they} steps away, and work goes on.',
      ),
      ask: t(
        'Chi può prendere il posto per un’ora[ {when}], e con quale formazione?',
        'Who can take over for an hour[ {when}], and with what training?',
      ),
      leaves: t(
        'Non aiuta chi lavora senza nessun altro in un posto che non può restare vuoto.',
        'It does not help people who work alone in a place that cannot be left empty.',
      ),
    },
    asked,
    { answers: ['res:flexibility'] },
  ),
  play(
    'LEGITIMISE',
    ['work:contract', 'work:temp_contract', 'work:part_time_forced'],
    {
      title: t('Dare le stesse possibilità con ogni contratto', 'Giving every contract the same options'),
      scene: t(
        'La stessa regola vale per ogni contratto, anche a termine: {they} la può usare.',
        'The same rule holds for every contract, temporary ones too: {they} can use it.',
      ),
      ask: t(
        'Quali regole oggi lasciano fuori chi ha un contratto a termine, part time o di agenzia?',
        'Which rules leave out people on temporary, part-time or agency contracts today?',
      ),
      leaves: t('Non allunga i contratti che finiscono.', 'It does not extend contracts that come to an end.'),
    },
    asked,
  ),
]
