import { type Play, type PlayPlan, play, t } from './play.ts'

const bridge: PlayPlan = {
  resources: ['known_person', 'skill'],
  actors: ['worker_group:doer_peer', 'local:rule_owner', 'open:coordinator'],
  place: 'near_work',
  access: 'person',
  governance: ['single_owner'],
  funding: ['zero'],
  lever: 'internal_rule',
}
const nearer: PlayPlan = {
  resources: ['space'],
  actors: ['host:host', 'worker_group:receiver', 'local:rule_owner'],
  place: 'near_work',
  access: 'person',
  governance: ['written_pact'],
  funding: ['cofin_kind'],
  lever: 'none',
}

/** Verbs that link people and places: be a bridge, move the place. */
export const linkPlays: readonly Play[] = [
  play(
    'BRIDGE',
    ['res:language', 'must:culture'],
    {
      title: t('Capirsi nella propria lingua', 'Being understood in one’s own language'),
      scene: t(
        'C’è qualcuno che parla la stessa lingua e si siede accanto: {they} capisce e si fa capire.',
        'There is someone who speaks the same language and sits alongside: {they} understands and is understood.',
      ),
      ask: t(
        'Quali lingue servono quando {happens}, e chi le parla già tra colleghi e vicini?',
        'Which languages are needed when {happens}, and who among colleagues and neighbours already speaks them?',
      ),
      leaves: t(
        'Non sostituisce chi traduce i documenti con valore legale.',
        'It does not replace those who translate documents with legal value.',
      ),
    },
    { ...bridge, resources: ['language', 'skill'] },
  ),
  play(
    'BRIDGE',
    ['res:info', 'fn:paperwork', 'place:office_desk'],
    {
      title: t('Avere una persona sola a cui chiedere', 'Having one person to ask'),
      scene: t(
        'C’è una persona che conosce la strada e la spiega una volta sola: {they} sa che cosa portare e dove andare.',
        'One person knows the way and explains it once: {they} knows what to bring and where to go.',
      ),
      ask: t(
        'Chi sa già come si fa quando {happens}, e può dedicarci un’ora alla settimana?',
        'Who already knows what to do when {happens}, and can give it an hour a week?',
      ),
      leaves: t(
        'Chi fa da ponte non decide: la risposta può essere ancora no.',
        'A bridge does not decide: the answer may still be no.',
      ),
    },
    { ...bridge, resources: ['skill', 'known_person'] },
    {
      again: {
        ask: t(
          'Quali domande tornano sempre uguali, e chi ne conosce la risposta?',
          'Which questions keep coming back, and who knows the answer?',
        ),
        leaves: t(
          'Se la persona cambia, il sapere si perde: va scritto.',
          'If the person changes, the knowledge is lost: it has to be written down.',
        ),
      },
    },
  ),
  play(
    'BRIDGE',
    ['fn:visit', 'place:health_site', 'who:ill_relative', 'who:elder'],
    {
      title: t('Avere qualcuno che tiene il filo delle visite', 'Having someone who keeps track of the appointments'),
      scene: t(
        'Una persona sola tiene il calendario delle visite e sente gli ambulatori: a {they} arriva un messaggio, non dieci telefonate.',
        'One person keeps the calendar of appointments and calls the clinics: {they} gets one message, not ten phone calls.',
      ),
      ask: t(
        'Chi può tenere il calendario delle visite, con quale consenso e con quali dati?',
        'Who can keep the calendar of appointments, with whose consent and which data?',
      ),
      leaves: t(
        'Non accompagna nessuno: il giorno della visita qualcuno deve esserci ancora.',
        'It takes nobody there: on the day of the appointment somebody still has to come.',
      ),
    },
    { ...bridge, resources: ['known_person', 'pro_hours'], access: 'phone' },
    { only: ['adultCare'], tells: ['visit', 'escort'] },
  ),
  play(
    'BRIDGE',
    ['res:trusted_person', 'must:known_person', 'must:same_person'],
    {
      title: t('Conoscere prima chi potrà aiutare', 'Getting to know beforehand who can help'),
      scene: t(
        'Chi aiuta si è fatto conoscere con calma, in un giorno qualunque: adesso {they} si fida.',
        'Whoever helps came round on an ordinary day, with time to talk: now {they} trusts them.',
      ),
      ask: t(
        'Dove ci si può conoscere con calma, prima che arrivi il giorno in cui {happens}?',
        'Where can people get to know each other calmly, before the day comes when {happens}?',
      ),
      leaves: t(
        'La fiducia chiede tempo: nelle prime settimane cambia poco.',
        'Trust takes time: little changes in the first weeks.',
      ),
    },
    {
      ...bridge,
      resources: ['known_person', 'peer_time'],
      actors: ['household:doer_peer', 'local:rule_owner', 'open:coordinator'],
      place: 'near_home',
    },
  ),
  play(
    'BRIDGE',
    ['res:skills', 'res:digital'],
    {
      title: t('Imparare da chi lo sa già fare', 'Learning from someone who already knows how'),
      scene: t(
        'Chi lo sa fare si siede accanto per mezz’ora, e la volta dopo non serve più.',
        'Someone who knows how sits alongside for half an hour, and the next time there is no need.',
      ),
      ask: t(
        'Chi lo sa già fare, e quando può sedersi accanto[ ({when})]?',
        'Who already knows how, and when can they sit alongside[ ({when})]?',
      ),
      leaves: t(
        'Chi non ha un telefono adatto o una connessione resta fermo.',
        'Those without a suitable phone or a connection stay stuck.',
      ),
    },
    bridge,
  ),
  play(
    'MOVE',
    ['fn:learn', 'who:study'],
    {
      title: t('Portare lo studio più vicino', 'Bringing study closer'),
      scene: t(
        'La lezione si segue {place}, in una stanza tranquilla: il viaggio non c’è più.',
        'The class is followed {place}, in a quiet room: the journey is gone.',
      ),
      ask: t(
        'Quali lezioni si possono seguire da un altro luogo, e dove c’è una stanza tranquilla[ {when}]?',
        'Which classes can be followed from elsewhere, and where is there a quiet room[ {when}]?',
      ),
      leaves: t(
        'Non tutte le lezioni si possono seguire lontano dalla sede.',
        'Not every class can be followed away from its site.',
      ),
    },
    nearer,
    { tells: ['learn'] },
  ),
  play(
    'MOVE',
    ['place:office_desk', 'fn:paperwork'],
    {
      title: t('Portare lo sportello dove le persone passano già', 'Bringing the office to where people already go'),
      scene: t(
        'Per qualche ora lo sportello è {place}: {they} non deve più attraversare il territorio.',
        'For a few hours the office is {place}: {they} no longer has to cross the area.',
      ),
      ask: t(
        'Quale ufficio può spostarsi per qualche ora, e ogni quante settimane?',
        'Which office can move for a few hours, and every how many weeks?',
      ),
      leaves: t(
        'Le pratiche che chiedono la sede centrale restano lontane.',
        'Paperwork that needs the main office stays far away.',
      ),
    },
    { ...nearer, actors: ['host:host', 'local:rule_owner', 'worker_group:receiver'] },
  ),
  play(
    'MOVE',
    ['place:health_site', 'fn:visit'],
    {
      title: t('Avvicinare le visite', 'Bringing appointments closer'),
      scene: t(
        'Le visite più semplici si fanno {place}: la strada è breve e resta metà della mattina.',
        'The simpler appointments take place {place}: the way is short and half the morning is left.',
      ),
      ask: t(
        'Quali visite si possono fare più vicino, e chi le può autorizzare?',
        'Which appointments can take place closer by, and who can authorise it?',
      ),
      leaves: t('Gli esami che chiedono macchine restano dove sono.', 'Tests that need machines stay where they are.'),
    },
    nearer,
    { tells: ['visit'] },
  ),
  play(
    'MOVE',
    ['must:near_home', 'must:near_work', 'res:place', 'mob:long_commute', 'mob:d60', 'mob:d60p'],
    {
      title: t('Spostare il posto, non le persone', 'Moving the place, not the people'),
      scene: t(
        'Quello che serve si trova {place}: {they} non fa più quella strada.',
        'What is needed is {place}: {they} no longer makes that journey.',
      ),
      ask: t(
        'Quale posto è comodo per chi abita lontano e libero[ {when}]?',
        'Which place suits people who live far away and is free[ {when}]?',
      ),
      leaves: t('Vicino per qualcuno è lontano per altri.', 'What is near for some is far for others.'),
    },
    nearer,
  ),
]
