import { type Play, type PlayPlan, play, t } from './play.ts'

const hours: PlayPlan = {
  resources: ['rule'],
  actors: ['employer:rule_owner', 'worker_group:promoter'],
  place: 'company_space',
  access: 'automatic',
  governance: ['union_agreement'],
  funding: ['zero'],
  lever: 'internal_rule',
}
const city: PlayPlan = {
  resources: ['opening_hours', 'rule'],
  actors: ['local:rule_owner', 'worker_group:promoter'],
  place: 'public_space',
  access: 'automatic',
  governance: ['public_act'],
  funding: ['zero'],
  lever: 'city_times',
}

/** Verbs that move hours: one’s own, or those of others. */
export const hourPlays: readonly Play[] = [
  play(
    'SHIFT',
    ['work:rigid_start', 'res:flexibility', 'work:hours', 'work:split'],
    {
      title: t('Spostare di poco l’entrata o l’uscita', 'Moving the start or end of work a little'),
      scene: t(
        'L’orario si è spostato di mezz’ora, d’accordo con chi lavora accanto: {they} ce la fa senza chiedere un permesso.',
        'Hours have moved by half an hour, agreed within the team: {they} manages without asking for leave.',
      ),
      ask: t(
        'Di quanti minuti si può spostare l’orario[ {when}] senza lasciare scoperto nessuno?',
        'By how many minutes can hours[ {when}] move without leaving anybody short?',
      ),
      leaves: t(
        'Mezz’ora non basta a chi ha un turno che copre proprio le ore in cui {happens}.',
        'Half an hour is not enough for those whose shift covers the very hours when {happens}.',
      ),
    },
    hours,
    {
      again: {
        ask: t(
          'In quali giorni basta poco, e come si recuperano quei minuti?',
          'On which days is a little enough, and how are those minutes made up?',
        ),
        leaves: t(
          'Non serve dove la squadra deve cominciare tutta insieme.',
          'It does not help where the whole team has to start together.',
        ),
      },
    },
  ),
  play(
    'SHIFT',
    ['mob:traffic', 'mob:detour'],
    {
      title: t('Mettersi in strada a un’altra ora', 'Setting off at another hour'),
      scene: t(
        'Il lavoro comincia dopo la coda: {they} fa la stessa strada in meno tempo.',
        'Work starts after the rush: {they} covers the same road in less time.',
      ),
      ask: t(
        'Quali turni possono iniziare prima o dopo l’ora di punta?',
        'Which shifts can start before or after the rush hour?',
      ),
      leaves: t(
        'La strada resta la stessa: cambia l’ora, non la distanza.',
        'The road stays the same: the hour changes, not the distance.',
      ),
    },
    hours,
  ),
  play(
    'SHIFT',
    ['work:shift_night', 'work:night_work'],
    {
      title: t('Distribuire le notti in un altro modo', 'Spreading the nights differently'),
      scene: t(
        'Le notti di fila sono meno, e divise tra più persone: poi c’è un giorno intero per riprendersi.',
        'There are fewer nights in a row, shared among more people: then comes a whole day to recover.',
      ),
      ask: t(
        'Quante notti di fila si possono evitare, e chi può scrivere la tabella in un altro modo?',
        'How many nights in a row can be avoided, and who can write the roster differently?',
      ),
      leaves: t('Le notti restano: qualcuno le deve fare.', 'The nights remain: somebody has to work them.'),
    },
    { ...hours, resources: ['rule', 'roster_info'], lever: 'company_agr' },
    { answers: ['res:energy'] },
  ),
  play(
    'SHIFT',
    ['fn:learn', 'who:study'],
    {
      title: t('Tenere libere le sere di lezione', 'Keeping class evenings free'),
      scene: t(
        'Nelle sere di lezione il lavoro finisce prima, e l’ora si recupera un altro giorno.',
        'On class evenings work ends earlier, and the hour is made up on another day.',
      ),
      ask: t(
        'Quali sere di lezione si conoscono già[ ({when})], e in quale giorno si recupera l’ora?',
        'Which class evenings are already known[ ({when})], and on which day is the hour made up?',
      ),
      leaves: t('Non dà altro tempo per studiare a casa.', 'It gives no extra time to study at home.'),
    },
    hours,
    { answers: ['res:flexibility', 'res:time'], tells: ['learn'] },
  ),
  play(
    'SHIFT',
    ['place:school', 'fn:escort'],
    {
      title: t('Avvicinare l’orario di lavoro a quello della scuola', 'Bringing working hours closer to school hours'),
      scene: t(
        'Nei giorni di scuola l’orario di lavoro lascia libera mezz’ora in più, e {they} non deve correre.',
        'On school days working hours leave half an hour more, and {they} does not have to run.',
      ),
      ask: t(
        'In quali reparti l’orario si può muovere[ {when}], e come si recupera il tempo?',
        'In which teams can hours[ {when}] move, and how is the time made up?',
      ),
      leaves: t(
        'Serve poco a chi ha turni che cambiano: la scuola esce sempre alla stessa ora.',
        'It does little for people whose shifts change: school always ends at the same hour.',
      ),
    },
    hours,
    { only: ['children'], answers: ['res:flexibility', 'res:coordination'] },
  ),
  play(
    'SYNCHRONISE',
    ['mob:no_service', 'mob:no_public_transport', 'mob:connection', 'res:ride'],
    {
      title: t('Far incontrare i turni e le corse', 'Making shifts and buses meet'),
      scene: t(
        'La prima corsa arriva poco prima del turno: chi fa gli orari dei mezzi e chi fa i turni si sono parlati.',
        'The first bus arrives just before the shift: those who plan the buses and those who plan the shifts have talked.',
      ),
      ask: t(
        'Quale corsa o quale inizio di turno si può spostare[ {when}]?',
        'Which bus or which start of shift[ {when}] can be moved?',
      ),
      leaves: t(
        'Dove i mezzi pubblici non passano proprio, accordare gli orari non basta.',
        'Where no public transport passes at all, tuning the hours is not enough.',
      ),
    },
    {
      ...city,
      resources: ['roster_info', 'data'],
      actors: ['transport_op:rule_owner', 'employer:rule_owner'],
      place: 'on_route',
      governance: ['pool_coord'],
    },
    { answers: ['res:coordination'] },
  ),
  play(
    'SYNCHRONISE',
    ['place:office_desk', 'who:admin', 'fn:paperwork'],
    {
      title: t('Trovare aperto quando il turno è finito', 'Finding offices open when the shift is over'),
      scene: t(
        'Lo sportello oggi apre anche fuori dall’orario di lavoro: {they} passa dopo il turno, senza usare un permesso.',
        'The office opens outside working hours today: {they} stops by after the shift, without using leave.',
      ),
      ask: t(
        'Quale ufficio può aprire in ore diverse da quelle di oggi[ ({when})], e in quale giorno?',
        'Which office can open at hours other than today’s[ ({when})], and on which day?',
      ),
      leaves: t(
        'Un orario più comodo non rende più semplice la pratica.',
        'More convenient hours do not make the paperwork simpler.',
      ),
    },
    city,
    { answers: ['res:flexibility', 'res:coordination'] },
  ),
  play(
    'SYNCHRONISE',
    ['place:school', 'fn:escort'],
    {
      title: t('Far parlare la campanella con i turni', 'Letting the school bell talk with the shifts'),
      scene: t(
        'Scuola e imprese si sono scambiate i calendari, e il turno di oggi lascia libera l’ora giusta.',
        'School and firms have exchanged calendars, and today’s shift leaves the right hour free.',
      ),
      ask: t(
        'Quali calendari si possono scambiare scuola e imprese, e con quanto anticipo?',
        'Which calendars can school and firms exchange, and how far ahead?',
      ),
      leaves: t('Non copre i giorni in cui la scuola chiude.', 'It does not cover days when school is closed.'),
    },
    {
      ...city,
      resources: ['opening_hours', 'roster_info'],
      place: 'school',
      actors: ['school:rule_owner', 'employer:rule_owner'],
    },
    { only: ['children'], answers: ['res:coordination'] },
  ),
  play(
    'SYNCHRONISE',
    ['res:coordination', 'fn:coordinate', 'work:weekend_work', 'stake:bonds'],
    {
      title: t('Mettere d’accordo gli orari', 'Getting the hours to agree'),
      scene: t(
        'Chi decide gli orari li ha messi uno accanto all’altro e ne ha spostato uno: non c’è più tutto da incastrare.',
        'Those who set the hours put them side by side and moved one: there is no longer everything to juggle.',
      ),
      ask: t(
        'Quali orari si scontrano[ {when}], e quale si può spostare per primo?',
        'Which hours clash[ {when}], and which can move first?',
      ),
      leaves: t(
        'Gli orari di chi non siede al tavolo restano come sono.',
        'The hours of those who do not sit at the table stay as they are.',
      ),
    },
    { ...hours, resources: ['roster_info', 'rule'], lever: 'company_agr' },
    {
      again: {
        ask: t(
          'Chi tiene i diversi orari, e quando li può guardare insieme agli altri?',
          'Who holds the different timetables, and when can they look at them with the others?',
        ),
        leaves: t(
          'Se gli orari cambiano ancora, l’accordo va rifatto.',
          'If the hours change again, the agreement has to be made anew.',
        ),
      },
    },
  ),
]
