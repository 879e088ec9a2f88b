import { type Play, paid, play, t } from './play.ts'

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
      leaves: t(
        'Non tutto si può affidare: alcune cose si scelgono di persona.',
        'Not everything can be handed over: some things are chosen in person.',
      ),
    },
    paid,
    { answers: ['res:time'], tells: ['meals_shop'] },
  ),
  play(
    'DELEGATE',
    ['fn:paperwork', 'who:admin'],
    {
      title: t('Affidare la pratica a chi la conosce', 'Handing the paperwork to someone who knows it'),
      scene: t(
        'Chi lo fa per mestiere prepara la pratica e la consegna: a {they} resta la firma.',
        'Someone who does it for a living prepares the papers and hands them in: {they} only has to sign.',
      ),
      ask: t(
        'Quali pratiche si possono affidare, con quale delega e a chi?',
        'Which paperwork can be handed over, with what authorisation and to whom?',
      ),
      leaves: t(
        'Dove serve la persona in presenza, la delega non basta.',
        'Where the person has to appear, an authorisation is not enough.',
      ),
    },
    { ...paid, resources: ['admin', 'pro_hours'], place: 'public_space', access: 'person' },
    { answers: ['res:time', 'res:info'], tells: ['paperwork'] },
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
      ask: t(
        'Quanti posti e quante corse servono[ {when}], e chi ne garantisce il costo?',
        'How many seats and trips are needed[ {when}], and who guarantees the cost?',
      ),
      leaves: t('Con pochi passeggeri il costo per viaggio resta alto.', 'With few passengers the cost of each trip stays high.'),
    },
    {
      ...paid,
      resources: ['vehicle', 'pro_hours'],
      actors: ['transport_op:doer_pro', 'employer:rule_owner', 'open:coordinator'],
      place: 'on_route',
      funding: ['regional', 'employer', 'user_flat'],
    },
    { tells: ['travel'] },
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
      ask: t(
        'Entro quanto tempo deve arrivare qualcuno[ {when}], e quanto costa tenerlo pronto?',
        'How soon must someone arrive[ {when}], and what does it cost to keep them ready?',
      ),
      leaves: t(
        'Tenere pronto qualcuno costa anche quando non serve.',
        'Keeping someone ready costs money even when nobody calls.',
      ),
    },
    { ...paid, time: 'same_day', governance: ['pool_coord', 'written_pact'] },
    { answers: ['res:trusted_person'] },
  ),
  play(
    'DELEGATE',
    ['fn:listen', 'stake:loneliness', 'res:time', 'res:energy'],
    {
      title: t('Affidare una cosa da fare e riprendersi il tempo', 'Handing one task over and taking the time back'),
      scene: t(
        'Una delle cose di oggi la fa qualcun altro: {they} ha un’ora in più.',
        'Someone else does one of today’s tasks: {they} has an hour more.',
      ),
      ask: t(
        'Quale cosa si affiderebbe volentieri quando {happens}, e quale no?',
        'Which task would people gladly hand over when {happens}, and which would they not?',
      ),
      leaves: t(
        'Il tempo che si libera può riempirsi di altro, se nessuno lo protegge.',
        'The time gained may fill up again if nobody protects it.',
      ),
    },
    paid,
    {
      again: {
        ask: t(
          'Quali cose di casa o di lavoro si possono lasciare a qualcun altro senza pensieri?',
          'Which things at home or at work can be left to someone else without worry?',
        ),
        leaves: t(
          'Chi non ha denaro da spendere resta fuori, se paga soltanto chi usa.',
          'People without money to spend are left out if only users pay.',
        ),
      },
    },
  ),
  play(
    'DELEGATE',
    ['fn:rest', 'res:energy', 'who:self_health'],
    {
      title: t('Affidare le cose di casa nelle ore del riposo', 'Handing over the chores in the hours of rest'),
      scene: t(
        'Alle cose di casa pensa qualcun altro fino a metà giornata: adesso si dorme davvero.',
        'Someone else sees to the chores until midday: now there is real sleep.',
      ),
      ask: t(
        'Quali cose di casa interrompono il riposo più spesso, e chi le può prendere?',
        'Which chores break into rest most often, and who can take them on?',
      ),
      leaves: t('I rumori e la luce del giorno restano.', 'Noise and daylight remain.'),
    },
    paid,
    { tells: ['rest'] },
  ),
  play(
    'DELEGATE',
    ['fn:learn', 'who:study'],
    {
      title: t('Affidare qualche cosa da fare nelle sere di studio', 'Handing over some chores on study evenings'),
      scene: t(
        'Nelle sere di studio alla cena e alla casa pensa qualcun altro: il libro si apre prima.',
        'On study evenings someone else sees to dinner and the home: the book is opened earlier.',
      ),
      ask: t(
        'Che cosa tiene lontano dai libri[ {when}], e chi lo può fare al posto di chi studia?',
        'What keeps people from their books[ {when}], and who can do it in their place?',
      ),
      leaves: t('Non rende più vicino il luogo del corso.', 'It does not bring the place of the course any closer.'),
    },
    paid,
    { tells: ['learn'], answers: ['res:time'] },
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
      ask: t(
        'Quanto costerebbe una risposta quando {happens}, chi può mettere quale parte e per quanto tempo?',
        'What would an answer cost when {happens}, who can give which part and for how long?',
      ),
      leaves: t(
        'Il denaro da solo non crea le ore e le persone che servono[, se {lack}].',
        'Money alone does not create the hours and people it takes[ if {lack}].',
      ),
    },
    {
      ...paid,
      resources: ['money'],
      actors: ['employer:funder', 'local:rule_owner', 'worker_group:receiver'],
      place: 'open',
      funding: ['employer', 'regional', 'user_income'],
      access: 'phone',
    },
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
      ask: t(
        'Quanto costa oggi il viaggio in un mese, e quale parte si può dividere?',
        'What does the journey cost in a month today, and which part can be shared?',
      ),
      leaves: t('Un viaggio pagato resta un viaggio lungo.', 'A paid journey is still a long journey.'),
    },
    {
      ...paid,
      resources: ['money'],
      actors: ['employer:funder', 'employer:rule_owner', 'worker_group:receiver'],
      place: 'on_route',
      funding: ['employer', 'user_flat'],
    },
    { tells: ['travel'] },
  ),
]
