import { type Play, type PlayPlan, play, t } from './play.ts'

const rule: PlayPlan = {
  resources: ['rule'],
  actors: ['employer:rule_owner', 'union:guarantor'],
  place: 'company_space',
  access: 'automatic',
  governance: ['union_agreement'],
  funding: ['zero'],
  lever: 'internal_rule',
}
const roster: PlayPlan = { ...rule, resources: ['roster_info', 'rule'], lever: 'company_agr' }
const asked: PlayPlan = { ...rule, access: 'person' }
const office: PlayPlan = {
  ...rule,
  actors: ['local:rule_owner', 'worker_group:promoter'],
  place: 'public_space',
  governance: ['public_act'],
  lever: 'none',
}

/** Verbs that act on work and on rules: know sooner, remove, make it possible to ask. */
export const workPlays: readonly Play[] = [
  play(
    'PREDICT',
    ['work:short_notice_roster', 'work:weekly_var', 'work:shift_rot', 'res:notice'],
    {
      title: t('Conoscere i turni prima', 'Knowing rosters sooner'),
      scene: t(
        'Il turno si conosce da settimane: {subject} ha già deciso come fare.',
        'The roster has been known for weeks: {subject} has already decided how to manage.',
      ),
      ask: t(
        'Con quanti giorni di anticipo possono uscire i turni[ di chi lavora {when}], e che cosa si riceve se cambiano dopo?',
        'How many days ahead can the rosters[ of people who work {when}] come out, and what is given back if they change later?',
      ),
      leaves: t(
        'Sapere i turni prima non toglie gli imprevisti: se {happens} senza preavviso, serve altro.',
        'Knowing rosters sooner does not remove the unexpected: if {happens} without warning, something else is needed.',
      ),
    },
    roster,
  ),
  play(
    'PREDICT',
    ['pred:days_notice', 'pred:same_day', 'fn:visit', 'place:school', 'place:health_site'],
    {
      title: t('Saperlo qualche giorno prima', 'Knowing it a few days ahead'),
      scene: t(
        'La notizia è arrivata qualche giorno fa, e {subject} ha già deciso come fare.',
        'The news came a few days ago, and {subject} has already decided how to manage.',
      ),
      ask: t(
        'Chi sa per primo che {happens}, e con quale messaggio può avvisare?',
        'Who is the first to know that {happens}, and with what message can they let others know?',
      ),
      leaves: t('Un avviso da solo non basta[, se {lack}].', 'A warning alone is not enough[ if {lack}].'),
    },
    { ...roster, actors: ['local:rule_owner', 'employer:rule_owner'], resources: ['channel', 'rule'], lever: 'internal_rule' },
  ),
  play(
    'SUBTRACT',
    ['work:overtime'],
    {
      title: t('Finire all’ora prevista', 'Finishing on time'),
      scene: t(
        'La giornata finisce all’ora scritta. Le urgenze hanno un limite concordato e {subject} esce in tempo.',
        'The day ends at the agreed hour. Urgent work has an agreed limit, and {subject} leaves on time.',
      ),
      ask: t(
        'Quali lavori trattengono le persone oltre l’orario, e quali possono aspettare il giorno dopo quando {happens}?',
        'Which tasks keep people late, and which can wait until the next day when {happens}?',
      ),
      leaves: t(
        'Non tocca i picchi veri: in certe settimane la giornata si allungherà ancora.',
        'It does not touch real peaks: in some weeks the day will still run over.',
      ),
    },
    rule,
  ),
  play(
    'SUBTRACT',
    ['work:meeting_late'],
    {
      title: t('Togliere le riunioni dalla fine della giornata', 'Taking meetings out of the end of the day'),
      scene: t(
        'La riunione c’è stata al mattino, e adesso {subject} può andare.',
        'The meeting was in the morning, and now {subject} can go.',
      ),
      ask: t(
        'Quali riunioni si possono togliere, accorciare o spostare al mattino[, se oggi cadono {when}]?',
        'Which meetings can go, shrink or move to the morning[ if they now fall {when}]?',
      ),
      leaves: t('Non aiuta chi è in turno e alle riunioni non va.', 'It does not help people on shift, who have no meetings.'),
    },
    rule,
  ),
  play(
    'SUBTRACT',
    ['fn:rest', 'work:night_work', 'work:shift_night', 'who:self_health'],
    {
      title: t('Proteggere le ore di riposo', 'Protecting the hours of rest'),
      scene: t(
        'Dopo il turno il telefono del lavoro tace. Niente cambi e niente chiamate: le ore di riposo sono scritte nella tabella.',
        'After the shift the work phone stays silent. No changes and no calls: the hours of rest are written into the roster.',
      ),
      ask: t(
        'Quali chiamate, cambi o doppi turni cadono nelle ore di riposo[ {when}], e chi li può togliere?',
        'Which calls, changes or double shifts fall in the hours of rest[ {when}], and who can remove them?',
      ),
      leaves: t(
        'Non riduce il numero dei turni pesanti: protegge soltanto le ore che vengono dopo.',
        'It does not reduce the number of heavy shifts: it only protects the hours that follow.',
      ),
    },
    { ...roster, resources: ['rule', 'roster_info'] },
  ),
  play(
    'SUBTRACT',
    ['fn:paperwork', 'who:admin'],
    {
      title: t('Togliere un passaggio dalle pratiche', 'Removing a step from the paperwork'),
      scene: t(
        'I documenti che l’ufficio ha già non vengono più chiesti: la pratica si chiude in una volta sola.',
        'Documents the office already holds are no longer asked for: it is all done in one go.',
      ),
      ask: t(
        'Quale documento, firma o presenza si può togliere, e quale ufficio lo può decidere?',
        'Which document, signature or visit can be dropped, and which office can decide it?',
      ),
      leaves: t(
        'Non aiuta con le pratiche che dipendono da uffici lontani dal tavolo.',
        'It does not help with paperwork that depends on offices far from the table.',
      ),
    },
    office,
  ),
  play(
    'SUBTRACT',
    ['work:short_notice_roster'],
    {
      title: t('Togliere i cambi dell’ultimo momento', 'Removing last-minute changes'),
      scene: t(
        'Il turno scritto resta quello. Un cambio si chiede, non si comunica, e {subject} può dire di no.',
        'The roster stays as written. A change is asked for, not announced, and {subject} can say no.',
      ),
      ask: t(
        'Quali cambi dell’ultimo momento[ {when}] si possono evitare, e chi li decide oggi?',
        'Which last-minute changes[ {when}] can be avoided, and who decides them today?',
      ),
      leaves: t(
        'Non copre le assenze improvvise: qualcuno dovrà ancora prendere il posto di chi manca.',
        'It does not cover sudden absences: somebody will still have to stand in.',
      ),
    },
    roster,
  ),
  play(
    'SUBTRACT',
    ['work:pressure', 'res:energy', 'stake:exhaustion'],
    {
      title: t('Togliere un peso dalla settimana', 'Taking a weight out of the week'),
      scene: t(
        'Un compito che non serviva più è uscito dalla settimana. Restano le forze per quando {happens}.',
        'One task that had lost its use has left the week. There is strength left for when {happens}.',
      ),
      ask: t(
        'Quale compito, modulo o controllo si può smettere di fare senza che nessuno ci perda?',
        'Which task, form or check can stop without anybody losing by it?',
      ),
      leaves: t(
        'Non alleggerisce ciò che pesa fuori dal lavoro, come quando {happens}.',
        'It does not lighten what weighs outside work, as when {happens}.',
      ),
    },
    rule,
  ),
  play(
    'SUBTRACT',
    ['res:time', 'who:self_time'],
    {
      title: t('Liberare un’ora della settimana', 'Freeing an hour of the week'),
      scene: t(
        'Una cosa che rubava tempo non c’è più, e {subject} ha di nuovo un’ora.',
        'One thing that stole time is gone, and {subject} has an hour back.',
      ),
      ask: t(
        'Che cosa prende tempo[ {when}], al lavoro o negli uffici, e si può togliere?',
        'What takes up time[ {when}], at work or in offices, and could go?',
      ),
      leaves: t('Un’ora in più non basta[, se {lack}].', 'One more hour is not enough[ if {lack}].'),
    },
    rule,
  ),
  play(
    'LEGITIMISE',
    ['work:not_dared', 'res:legitimacy'],
    {
      title: t('Poter chiedere senza timore', 'Being able to ask without fear'),
      scene: t(
        'La regola è scritta, e la usa anche chi dirige. Adesso {subject} chiede, e la risposta arriva presto, con un motivo.',
        'The rule is written down, and managers use it too. Now {subject} asks, and the answer comes soon, with a reason.',
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
  ),
  play(
    'LEGITIMISE',
    ['work:boss_no'],
    {
      title: t('Mettere una regola al posto di un no', 'Putting a rule in place of a no'),
      scene: t(
        'Adesso un no ha un motivo scritto e una proposta diversa: {subject} sa su che cosa può contare.',
        'A no now comes with a written reason and another proposal: {subject} knows what to count on.',
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
  ),
  play(
    'LEGITIMISE',
    ['work:cannot_leave'],
    {
      title: t('Potersi allontanare quando serve', 'Being able to step away when needed'),
      scene: t(
        'C’è un accordo su chi prende il posto per un’ora: {subject} si allontana, e il lavoro va avanti.',
        'There is an agreement on who takes over for an hour: {subject} steps away, and work goes on.',
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
  ),
  play(
    'LEGITIMISE',
    ['work:contract', 'work:temp_contract', 'work:part_time_forced'],
    {
      title: t('Dare le stesse possibilità con ogni contratto', 'Giving every contract the same options'),
      scene: t(
        'La stessa regola vale per ogni contratto, anche a termine: {subject} la può usare.',
        'The same rule holds for every contract, temporary ones too: {subject} can use it.',
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
