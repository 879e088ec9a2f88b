import { type Play, type PlayPlan, play, t } from './play.ts'

const paid: PlayPlan = {
  resources: ['pro_hours'],
  actors: ['pro:doer_pro', 'local:rule_owner', 'open:coordinator'],
  place: 'near_home',
  access: 'phone',
  governance: ['single_owner'],
  funding: ['regional', 'cofin_kind'],
  lever: 'open',
}

/** Verbs that create paid work or put money together; they come last. */
export const paidPlays: readonly Play[] = [
  play(
    'DELEGATE',
    ['fn:meals_shop'],
    {
      title: t('Affidare la spesa e qualche pasto', 'Handing over the shopping and some meals'),
      scene: t(
        'La spesa è già fatta: qualcuno l’ha presa per più persone, e si ritira all’uscita dal lavoro.',
        'The shopping is done: someone got it for several people, and it is collected on the way out of work.',
      ),
      ask: t(
        'Quali commissioni si possono affidare, con quale lista e con quale pagamento?',
        'Which errands can be handed over, with what list and what payment?',
      ),
      leaves: t('Non tutto si può affidare: alcune cose si scelgono di persona.', 'Not everything can be handed over: some things are chosen in person.'),
    },
    paid,
  ),
  play(
    'DELEGATE',
    ['fn:paperwork', 'who:admin'],
    {
      title: t('Affidare la pratica a chi la conosce', 'Handing the paperwork to someone who knows it'),
      scene: t(
        'Chi lo fa per mestiere prepara la pratica e la consegna: a {subject} resta la firma.',
        'Someone who does it for a living prepares the papers and hands them in: {subject} only has to sign.',
      ),
      ask: t('Quali pratiche si possono affidare, con quale delega e a chi?', 'Which paperwork can be handed over, with what authorisation and to whom?'),
      leaves: t('Dove serve la persona in presenza, la delega non basta.', 'Where the person has to appear, an authorisation is not enough.'),
    },
    { ...paid, resources: ['admin', 'pro_hours'], place: 'public_space', access: 'person' },
  ),
  play(
    'DELEGATE',
    ['fn:care', 'fn:night', 'fn:watch', 'who:elder', 'who:disab'],
    {
      title: t('Affidare qualche ora di cura a chi è formato', 'Handing some hours of care to trained people'),
      scene: t(
        'Una persona formata arriva all’ora stabilita: {subject} può staccare con la mente tranquilla.',
        'A trained person arrives at the agreed hour: {subject} can step back with an easy mind.',
      ),
      ask: t('Quante ore servono[ {when}], e chi forma le persone che arrivano?', 'How many hours are needed[ {when}], and who trains those who come?'),
      leaves: t('Qualche ora non sostituisce chi c’è tutti i giorni.', 'A few hours do not replace those who are there every day.'),
    },
    { ...paid, place: 'home', funding: ['regional', 'user_income'], access: 'person' },
    ['adultCare'],
  ),
  play(
    'DELEGATE',
    ['fn:visit', 'fn:escort', 'place:health_site'],
    {
      title: t('Affidare l’accompagnamento a una persona formata', 'Handing the journey to a trained person'),
      scene: t(
        'La stessa persona formata accompagna, aspetta e poi racconta com’è andata: {subject} resta al lavoro.',
        'The same trained person goes along, waits, and then tells how it went: {subject} stays at work.',
      ),
      ask: t(
        'Quanti accompagnamenti servono in un mese[, {when}], e verso quali luoghi?',
        'How many journeys are needed in a month[, {when}], and to which places?',
      ),
      leaves: t('Le decisioni sulle cure restano alla famiglia.', 'Decisions about treatment remain with the relatives.'),
    },
    { ...paid, place: 'on_route', funding: ['regional', 'user_income'] },
    ['adultCare'],
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
      ask: t('Quanti adulti servono per quanti bambini, e in quali ore?', 'How many adults are needed for how many children, and at what hours?'),
      leaves: t('Il costo resta, e va diviso: senza un accordo paga soltanto chi usa.', 'The cost remains and has to be shared: without an agreement only users pay.'),
    },
    { ...paid, resources: ['pro_hours', 'space'], place: 'near_work', access: 'board', governance: ['written_pact'], funding: ['regional', 'user_flat'] },
    ['children'],
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
      ask: t('Quanti tragitti servono[ {when}], e da dove a dove?', 'How many trips are needed[ {when}], and from where to where?'),
      leaves: t('Chi ha un percorso diverso dagli altri resta scoperto.', 'Those whose way differs from the others are not covered.'),
    },
    { ...paid, place: 'on_route', funding: ['regional', 'user_flat'] },
    ['children'],
  ),
  play(
    'DELEGATE',
    ['fn:travel', 'res:ride', 'mob:no_service'],
    {
      title: t('Affidare il viaggio a chi guida per mestiere', 'Handing the trip to a professional driver'),
      scene: t(
        'Un mezzo guidato da chi lo fa per mestiere passa poco prima del turno, e poi per il ritorno.',
        'A vehicle with a professional driver passes just before the shift, and again for the way back.',
      ),
      ask: t('Quanti posti e quante corse servono[ {when}], e chi ne garantisce il costo?', 'How many seats and trips are needed[ {when}], and who guarantees the cost?'),
      leaves: t('Con pochi passeggeri il costo per viaggio resta alto.', 'With few passengers the cost of each trip stays high.'),
    },
    { ...paid, resources: ['vehicle', 'pro_hours'], actors: ['transport_op:doer_pro', 'employer:rule_owner', 'open:coordinator'], place: 'on_route', funding: ['regional', 'employer', 'user_flat'] },
  ),
  play(
    'DELEGATE',
    ['fn:emergency', 'pred:sudden'],
    {
      title: t('Affidare le prime ore a chi è pronto a venire', 'Handing the first hours to someone ready to come'),
      scene: t(
        'Parte una chiamata sola: qualcuno pronto per mestiere arriva e resta le prime ore.',
        'One call goes out: someone whose job it is comes and stays for the first hours.',
      ),
      ask: t('Entro quanto tempo deve arrivare qualcuno[ {when}], e quanto costa tenerlo pronto?', 'How soon must someone arrive[ {when}], and what does it cost to keep them ready?'),
      leaves: t('Tenere pronto qualcuno costa anche quando non serve.', 'Keeping someone ready costs money even when nobody calls.'),
    },
    { ...paid, time: 'same_day', governance: ['pool_coord', 'written_pact'] },
  ),
  play(
    'DELEGATE',
    ['fn:listen', 'stake:loneliness', 'res:time', 'res:energy'],
    {
      title: t('Affidare una cosa da fare, e riprendersi il tempo', 'Handing one task over and taking the time back'),
      scene: t(
        'Una delle cose di oggi la fa qualcun altro: {subject} ha un’ora in più.',
        'Someone else does one of today’s tasks: {subject} has an hour more.',
      ),
      ask: t('Quale cosa si affiderebbe volentieri quando {happens}, e quale no?', 'Which task would people gladly hand over when {happens}, and which would they not?'),
      leaves: t('Il tempo che si libera può riempirsi di altro, se nessuno lo protegge.', 'The time gained may fill up again if nobody protects it.'),
    },
    paid,
  ),
  play(
    'FUND',
    ['res:money', 'must:low_cost', 'stake:income', 'tried:paid'],
    {
      title: t('Dividere la spesa tra più tasche', 'Splitting the cost among several pockets'),
      scene: t(
        'La spesa si divide: una parte l’impresa, una parte il territorio, una parte chi usa, secondo quello che può.',
        'The cost is shared: part by the firm, part by the territory, part by users, according to their means.',
      ),
      ask: t('Quale somma manca quando {happens}, chi può mettere quale parte e per quanto tempo?', 'What sum is missing when {happens}, who can give which part and for how long?'),
      leaves: t('Il denaro da solo non crea le ore e le persone che servono[, se {lack}].', 'Money alone does not create the hours and people it takes[ if {lack}].'),
    },
    { ...paid, resources: ['money'], actors: ['employer:funder', 'local:rule_owner', 'worker_group:receiver'], place: 'open', funding: ['employer', 'regional', 'user_income'], access: 'phone' },
  ),
  play(
    'FUND',
    ['mob:cost', 'mob:cost_travel'],
    {
      title: t('Far pesare meno il costo del viaggio', 'Making the cost of travel weigh less'),
      scene: t(
        'Una parte del viaggio la paga l’impresa, uguale per ogni persona che fa quella strada.',
        'The firm pays a part of the journey, the same for everyone who travels that road.',
      ),
      ask: t('Quanto costa oggi il viaggio in un mese, e quale parte si può dividere?', 'What does the journey cost in a month today, and which part can be shared?'),
      leaves: t('Un viaggio pagato resta un viaggio lungo.', 'A paid journey is still a long journey.'),
    },
    { ...paid, resources: ['money'], actors: ['employer:funder', 'employer:rule_owner', 'worker_group:receiver'], place: 'on_route', funding: ['employer', 'user_flat'] },
  ),
]
