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
const office: PlayPlan = {
  ...rule,
  actors: ['local:rule_owner', 'worker_group:promoter'],
  place: 'public_space',
  governance: ['public_act'],
  lever: 'none',
}

/** Verbs that act on work and on rules: know sooner, remove. */
export const workPlays: readonly Play[] = [
  play(
    'PREDICT',
    ['work:short_notice_roster', 'work:weekly_var', 'work:shift_rot', 'res:notice'],
    {
      title: t('Conoscere i turni prima', 'Knowing rosters sooner'),
      scene: t(
        'Il turno si conosce da settimane: {they} ha già deciso come fare.',
        'The roster has been known for weeks: {they} has already decided how to manage.',
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
    {
      again: {
        ask: t(
          'Quali parti del turno sono già certe molte settimane prima, e si potrebbero dire subito?',
          'Which parts of the roster are certain many weeks ahead and could be told at once?',
        ),
        leaves: t(
          'Un turno conosciuto prima resta lo stesso turno: non libera le ore in cui {happens}.',
          'A roster known sooner is still the same roster: it does not free the hours when {happens}.',
        ),
      },
    },
  ),
  play(
    'PREDICT',
    ['pred:days_notice', 'pred:same_day', 'fn:visit', 'place:school', 'place:health_site'],
    {
      title: t('Saperlo qualche giorno prima', 'Knowing it a few days ahead'),
      scene: t(
        'La notizia è arrivata qualche giorno fa, e {they} ha già deciso come fare.',
        'The news came a few days ago, and {they} has already decided how to manage.',
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
        'La giornata finisce all’ora scritta. Le urgenze hanno un limite concordato e {they} esce in tempo.',
        'The day ends at the agreed hour. Urgent work has an agreed limit, and {they} leaves on time.',
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
    {
      answers: ['res:time'],
      again: {
        ask: t(
          'Che cosa succede nell’ultima ora di lavoro, e chi può dire che basta così?',
          'What happens in the last hour of work, and who can say that it is enough?',
        ),
        leaves: t(
          'Non aiuta nelle sere in cui c’è da sostituire qualcuno.',
          'It does not help on evenings when somebody has to be replaced.',
        ),
      },
    },
  ),
  play(
    'SUBTRACT',
    ['work:meeting_late'],
    {
      title: t('Togliere le riunioni dalla fine della giornata', 'Taking meetings out of the end of the day'),
      scene: t(
        'La riunione c’è stata al mattino, e adesso {they} può andare.',
        'The meeting was in the morning, and now {they} can go.',
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
    { answers: ['res:energy', 'res:time'], tells: ['rest'] },
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
    { tells: ['paperwork'] },
  ),
  play(
    'SUBTRACT',
    ['work:short_notice_roster'],
    {
      title: t('Togliere i cambi dell’ultimo momento', 'Removing last-minute changes'),
      scene: t(
        'Il turno scritto resta quello. Un cambio si chiede, non si comunica, e {they} può dire di no.',
        'The roster stays as written. A change is asked for, not announced, and {they} can say no.',
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
    { answers: ['res:notice'] },
  ),
  play(
    'SUBTRACT',
    ['work:pressure', 'res:energy', 'stake:exhaustion'],
    {
      title: t('Togliere un peso dalla settimana', 'Taking a weight out of the week'),
      scene: t(
        'Un compito che non serviva più è uscito dalla settimana, e le forze bastano anche per questo.',
        'One task that had lost its use has left the week, and there is strength left for this too.',
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
    {
      again: {
        ask: t(
          'Chi lavora che cosa toglierebbe per primo dalla settimana, potendo scegliere?',
          'What would workers take out of the week first, if they could choose?',
        ),
        leaves: t(
          'Un compito tolto può tornare: qualcuno lo deve tenere fuori.',
          'A task that is removed may come back: somebody has to keep it out.',
        ),
      },
    },
  ),
  play(
    'SUBTRACT',
    ['who:self_time', 'res:time'],
    {
      title: t('Liberare un’ora della settimana', 'Freeing an hour of the week'),
      scene: t(
        'Una cosa che rubava tempo non c’è più, e {they} ha di nuovo un’ora.',
        'One thing that stole time is gone, and {they} has an hour back.',
      ),
      ask: t(
        'Che cosa prende tempo[ {when}], al lavoro o negli uffici, e si può togliere?',
        'What takes up time[ {when}], at work or in offices, and could go?',
      ),
      leaves: t('Un’ora in più non basta[, se {lack}].', 'One more hour is not enough[ if {lack}].'),
    },
    rule,
    {
      again: {
        ask: t(
          'Dove si perde più tempo in attese, code e spostamenti?',
          'Where is most time lost in waiting, queues and moving about?',
        ),
        leaves: t(
          'L’ora liberata va difesa, o si riempie di altro lavoro.',
          'The hour that is freed has to be defended, or more work will fill it.',
        ),
      },
    },
  ),
]
