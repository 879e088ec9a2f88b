import type { LocalText } from './profile.ts'

type Words = Readonly<Record<string, LocalText>>

/** Whom it is for, as the object of a verb; `a` is the Italian form after "a". */
export const whoWords: Readonly<Record<string, LocalText & { readonly a?: string }>> = {
  kid02: { it: 'i bambini sotto i tre anni', en: 'children under three', a: 'ai bambini sotto i tre anni' },
  kid35: { it: 'i bambini dai tre ai cinque anni', en: 'children aged three to five', a: 'ai bambini dai tre ai cinque anni' },
  kid610: { it: 'i bambini della primaria', en: 'primary-school children', a: 'ai bambini della primaria' },
  kid1114: { it: 'i ragazzi delle medie', en: 'children aged eleven to fourteen', a: 'ai ragazzi delle medie' },
  teen: { it: 'i figli adolescenti', en: 'teenagers', a: 'ai figli adolescenti' },
  kid_any: { it: 'i bambini', en: 'children', a: 'ai bambini' },
  grandkid: { it: 'i nipoti', en: 'grandchildren', a: 'ai nipoti' },
  elder: { it: 'una persona anziana', en: 'an older person' },
  ill_relative: { it: 'una persona cara che non sta bene', en: 'a loved one who is not well' },
  disab: { it: 'una persona con disabilità', en: 'a person with a disability' },
  partner: { it: 'la persona con cui si vive', en: 'a partner', a: 'alla persona con cui si vive' },
  adult_care: { it: 'un adulto che ha bisogno di aiuto', en: 'an adult who needs help' },
  far_family: { it: 'la famiglia lontana', en: 'family far away', a: 'alla famiglia lontana' },
  pet: { it: 'un animale', en: 'an animal' },
}

/** What has to be done, as an infinitive. `{who}` and `{toWho}` are filled with whom it is for. */
export const taskWords: Words = {
  escort: { it: 'accompagnare {who}', en: 'take {who} where they need to be' },
  watch: { it: 'stare con {who}', en: 'stay with {who}' },
  care: { it: 'aiutare {who} con i pasti, il corpo e le medicine', en: 'help {who} with meals, washing and medicines' },
  visit: { it: 'arrivare a una visita o a una cura', en: 'get to an appointment or a treatment' },
  homework: { it: 'seguire {who} nei compiti', en: 'help {who} with homework' },
  meals_shop: { it: 'pensare a spesa e pasti', en: 'see to shopping and meals' },
  paperwork: { it: 'sbrigare una pratica', en: 'deal with paperwork' },
  listen: { it: 'fare compagnia {toWho}', en: 'keep {who} company' },
  emergency: { it: 'correre per un imprevisto', en: 'rush off for something unexpected' },
  coordinate: { it: 'far combaciare orari e persone', en: 'make hours and people fit together' },
  night: { it: 'esserci di notte', en: 'be there at night' },
  rest: { it: 'riposare', en: 'rest' },
  learn: { it: 'studiare', en: 'study' },
  travel: { it: 'andare al lavoro e tornare', en: 'get to work and back' },
  cover_shift: { it: 'trovare un cambio di turno', en: 'find a shift swap' },
}

/** The same things as a short noun for titles. */
export const taskNames: Words = {
  escort: { it: 'accompagnare', en: 'taking someone there' },
  watch: { it: 'stare con chi ha bisogno', en: 'staying with someone' },
  care: { it: 'la cura di ogni giorno', en: 'day-to-day care' },
  visit: { it: 'arrivare alle visite', en: 'getting to appointments' },
  homework: { it: 'i compiti', en: 'homework' },
  meals_shop: { it: 'spesa e pasti', en: 'shopping and meals' },
  paperwork: { it: 'le pratiche', en: 'paperwork' },
  listen: { it: 'fare compagnia', en: 'keeping company' },
  emergency: { it: 'l’imprevisto', en: 'the unexpected' },
  coordinate: { it: 'far combaciare tutto', en: 'making it all fit' },
  night: { it: 'esserci di notte', en: 'being there at night' },
  rest: { it: 'il riposo', en: 'rest' },
  learn: { it: 'lo studio', en: 'study' },
  travel: { it: 'la strada per il lavoro', en: 'the way to work' },
  cover_shift: { it: 'trovare il cambio', en: 'finding a swap' },
}

/** What is missing, turned into what should happen: third person after "fare in modo che chi …". */
export const wishWords: Words = {
  time: { it: 'recuperi un po’ di tempo', en: 'gets some time back' },
  trusted_person: { it: 'abbia qualcuno di fidato su cui contare', en: 'has someone they trust to count on' },
  place: { it: 'trovi un posto adatto', en: 'finds a suitable place' },
  ride: { it: 'abbia un modo per spostarsi', en: 'has a way to get there' },
  info: { it: 'sappia con chiarezza che cosa fare', en: 'knows clearly what to do' },
  money: { it: 'non debba rinunciare per il costo', en: 'does not have to give up because of the cost' },
  flexibility: { it: 'possa muovere un poco il proprio orario', en: 'can move their hours a little' },
  notice: { it: 'lo sappia per tempo', en: 'knows in good time' },
  skills: { it: 'possa imparare da chi lo sa già fare', en: 'can learn from someone who knows how' },
  legitimacy: { it: 'possa chiedere senza timore', en: 'can ask without fear' },
  coordination: { it: 'trovi orari che combaciano', en: 'finds hours that match' },
  company: { it: 'incontri chi vive la stessa cosa', en: 'meets others who live the same thing' },
  digital: { it: 'abbia gli strumenti digitali che servono', en: 'has the digital tools it takes' },
  language: { it: 'trovi parole nella propria lingua', en: 'finds words in their own language' },
  energy: { it: 'non resti senza forze', en: 'is not left without strength' },
}

/** The constraint of work, as a clause after "quando" / "when". */
export const workWords: Words = {
  hours: { it: 'l’orario non lascia spazio', en: 'working hours leave no room' },
  short_notice_roster: { it: 'i turni si conoscono tardi', en: 'rosters come out late' },
  no_replacement: { it: 'nessuno può dare il cambio', en: 'nobody can step in at work' },
  cannot_leave: { it: 'non si può lasciare il posto', en: 'the workplace cannot be left' },
  no_remote: { it: 'il lavoro si fa solo sul posto', en: 'the work can only be done on site' },
  overtime: { it: 'la giornata di lavoro si allunga', en: 'the working day runs over' },
  travel_work: { it: 'il lavoro porta lontano', en: 'work takes people away' },
  not_dared: { it: 'al lavoro non si osa chiedere', en: 'people do not dare to ask at work' },
  boss_no: { it: 'la risposta al lavoro è no', en: 'the answer at work is no' },
  contract: { it: 'il contratto non protegge', en: 'the contract gives no protection' },
  shift_rot: { it: 'i turni ruotano', en: 'shifts rotate' },
  shift_night: { it: 'si lavora di notte', en: 'people work nights' },
  night_work: { it: 'si lavora di notte', en: 'people work nights' },
  weekly_var: { it: 'l’orario cambia ogni settimana', en: 'hours change every week' },
  split: { it: 'l’orario è spezzato', en: 'the working day is split in two' },
  on_call: { it: 'c’è la reperibilità', en: 'people are on call' },
  weekend_work: { it: 'si lavora nel fine settimana', en: 'people work weekends' },
  pressure: { it: 'il carico di lavoro è troppo', en: 'the workload is too heavy' },
  rigid_start: { it: 'l’orario di entrata è rigido', en: 'start times are rigid' },
  meeting_late: { it: 'le riunioni finiscono tardi', en: 'meetings end late' },
  temp_contract: { it: 'il contratto è a termine', en: 'the contract is temporary' },
  part_time_forced: { it: 'il part time non è una scelta', en: 'part time is not a choice' },
  seasonal_peak: { it: 'è stagione di picco', en: 'it is the busy season' },
}

/** How early it is known, as a clause that closes a sentence. */
export const noticeWords: Words = {
  fixed: { it: 'ed è così ogni volta', en: 'and it is the same every time' },
  week_notice: { it: 'e lo si sa una settimana prima', en: 'and it is known a week ahead' },
  days_notice: { it: 'e lo si sa solo pochi giorni prima', en: 'and it is known only a few days ahead' },
  same_day: { it: 'e lo si scopre il giorno stesso', en: 'and it only comes up on the day' },
  sudden: { it: 'e succede all’improvviso', en: 'and it happens suddenly' },
}

/** Known late, as a clause after "quando" / "when". */
export const lateWords: Words = {
  days_notice: { it: 'lo si sa solo pochi giorni prima', en: 'it is known only a few days ahead' },
  same_day: { it: 'lo si scopre il giorno stesso', en: 'it only comes up on the day' },
  sudden: { it: 'succede all’improvviso', en: 'it happens suddenly' },
}

/** The condition a solution has to respect, as "senza …" / "without …". */
export const withoutWords: Words = {
  near_home: { it: 'senza allontanarsi da casa', en: 'without going far from home' },
  near_work: { it: 'senza allontanarsi dal lavoro', en: 'without going far from work' },
  low_cost: { it: 'senza una spesa che pesa', en: 'without an expense that hurts' },
  known_person: { it: 'senza affidarsi a estranei', en: 'without relying on strangers' },
  same_person: { it: 'senza facce sempre diverse', en: 'without a new face every time' },
  shift_ok: { it: 'senza orari che ignorano i turni', en: 'without timetables that ignore shifts' },
  last_minute: { it: 'senza doverlo prenotare giorni prima', en: 'without booking days ahead' },
  private: { it: 'senza che al lavoro se ne sappia il motivo', en: 'without anyone at work knowing why' },
  culture: { it: 'senza lasciare fuori lingua e abitudini', en: 'without leaving language and habits behind' },
  accessible: { it: 'senza barriere per chi ha una disabilità', en: 'without barriers for people with a disability' },
  low_digital: { it: 'senza bisogno di un’app', en: 'without needing an app' },
  simple: { it: 'senza richieste complicate', en: 'without a complicated request' },
}

/** What changes for somebody when it works, by what was at stake: the last sentence of a scene. */
export const reliefWords: Words = {
  my_health: { it: 'La salute non è più l’ultima cosa della lista.', en: 'Health is no longer the last thing on the list.' },
  cared_safety: { it: 'Chi aspettava è al sicuro.', en: 'Whoever was waiting is safe.' },
  job: { it: 'Il posto di lavoro non è in discussione.', en: 'The job is not at risk.' },
  career: { it: 'Non si deve dire di no a un’occasione.', en: 'No opportunity has to be turned down.' },
  income: { it: 'A fine mese i conti restano quelli.', en: 'The money still adds up at the end of the month.' },
  bonds: { it: 'A cena si parla d’altro.', en: 'Over dinner, people talk about something else.' },
  guilt: { it: 'Per una volta nessuno si sente in colpa.', en: 'For once nobody feels guilty.' },
  rest: { it: 'La notte serve per dormire.', en: 'The night is for sleeping.' },
  fairness: { it: 'I colleghi sanno che vale per tutti.', en: 'Colleagues know that it holds for everyone.' },
  exhaustion: { it: 'La sera resta un po’ di fiato.', en: 'There is some breath left in the evening.' },
  loneliness: { it: 'Non si è più da soli.', en: 'Nobody is alone with it any more.' },
  anger: { it: 'La rabbia di prima non serve più.', en: 'There is no reason left to be angry.' },
}

/** What is going on, as a clause after "quando" / "when"; also a short sentence of its own. */
export const momentClauses: Words = {
  escort: { it: 'c’è da accompagnare {who}', en: '{who} must be taken somewhere' },
  escort_school: { it: 'c’è da accompagnare a scuola o riprendere {who}', en: '{who} must be taken to school or picked up' },
  watch: { it: 'c’è da stare con {who}', en: '{who} cannot be left alone' },
  care: { it: 'c’è da aiutare {who} nelle cose di ogni giorno', en: '{who} must be helped with everyday things' },
  visit: { it: 'c’è una visita o una cura', en: 'there is an appointment to get to' },
  visit_with: { it: 'c’è da accompagnare {who} a una visita', en: '{who} must be taken to an appointment' },
  homework: { it: 'ci sono i compiti da fare', en: 'there is homework to do' },
  meals_shop: { it: 'c’è da pensare alla spesa e ai pasti', en: 'there are meals and shopping to see to' },
  paperwork: { it: 'c’è una pratica da sbrigare', en: 'there is paperwork to deal with' },
  listen: { it: 'c’è da fare compagnia {toWho}', en: 'there is time to spend with {who}' },
  emergency: { it: 'arriva un imprevisto', en: 'something unexpected comes up' },
  coordinate: { it: 'ci sono orari da far combaciare', en: 'there are hours to fit together' },
  night: { it: 'bisogna esserci di notte', en: 'someone has to be there at night' },
  rest: { it: 'è ora di riposare', en: 'it is time to rest' },
  rest_night: { it: 'c’è da riposare dopo il turno di notte', en: 'it is time to rest after a night shift' },
  learn: { it: 'c’è da studiare', en: 'there is studying to do' },
  travel: { it: 'c’è da andare al lavoro', en: 'it is time to get to work' },
  cover_shift: { it: 'serve un cambio di turno', en: 'a shift swap is needed' },
}

/** Whoever is in the situation, in few words, where "chi deve pensarci" does not fit. */
export const subjectWords: Words = {
  rest: { it: 'chi deve riposare', en: 'whoever has to rest' },
  learn: { it: 'chi studia', en: 'whoever is studying' },
  travel: { it: 'chi va al lavoro', en: 'whoever is going to work' },
  cover_shift: { it: 'chi cerca il cambio', en: 'whoever needs the swap' },
}

/** What is missing, as a clause that stands after "se" / "if". */
export const lackWords: Words = {
  time: { it: 'il tempo non basta', en: 'there is not enough time' },
  trusted_person: { it: 'manca qualcuno di fidato', en: 'there is nobody to trust with it' },
  place: { it: 'manca un posto adatto', en: 'there is no suitable place' },
  ride: { it: 'manca un modo per spostarsi', en: 'there is no way to get there' },
  info: { it: 'mancano informazioni chiare', en: 'clear information is missing' },
  money: { it: 'i soldi non bastano', en: 'there is not enough money' },
  flexibility: { it: 'l’orario non si può muovere', en: 'working hours cannot move' },
  notice: { it: 'non lo si sa per tempo', en: 'nobody knows in good time' },
  skills: { it: 'manca chi lo sappia fare', en: 'nobody knows how to do it' },
  legitimacy: { it: 'non ci si sente liberi di chiedere', en: 'people do not feel free to ask' },
  coordination: { it: 'gli orari non combaciano', en: 'hours do not match' },
  company: { it: 'non si conosce nessuno nella stessa situazione', en: 'people know nobody in the same situation' },
  digital: { it: 'mancano gli strumenti digitali', en: 'digital tools are missing' },
  language: { it: 'mancano parole nella propria lingua', en: 'there are no words in one’s own language' },
  energy: { it: 'mancano le forze', en: 'strength runs out' },
}
