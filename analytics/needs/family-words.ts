import type { LocalText } from '../concepts/profile.ts'

type Words = Readonly<Record<string, LocalText>>

/** What weighs, as the first half of a name: an infinitive in Italian, a gerund in English. */
export const pressureWords: Words = {
  'pred:days_notice': { it: 'saperlo tardi', en: 'knowing late' },
  'pred:same_day': { it: 'saperlo il giorno stesso', en: 'finding out on the day' },
  'pred:sudden': { it: 'non poterlo prevedere', en: 'not being able to foresee it' },
  'work:hours': { it: 'avere un orario che non lascia spazio', en: 'having hours that leave no room' },
  'work:short_notice_roster': { it: 'sapere tardi i turni', en: 'learning the roster late' },
  'work:no_replacement': { it: 'non avere chi può dare il cambio', en: 'having nobody to step in at work' },
  'work:cannot_leave': { it: 'non poter lasciare il posto', en: 'not being able to leave the workplace' },
  'work:no_remote': { it: 'dover lavorare sul posto', en: 'having to work on site' },
  'work:overtime': { it: 'finire più tardi del previsto', en: 'finishing later than planned' },
  'work:travel_work': { it: 'lavorare lontano', en: 'working far away' },
  'work:not_dared': { it: 'non osare chiedere', en: 'not daring to ask' },
  'work:boss_no': { it: 'sentirsi dire di no', en: 'being told no' },
  'work:contract': { it: 'avere un contratto che non protegge', en: 'having a contract that gives no protection' },
  'work:shift_rot': { it: 'lavorare a turni', en: 'working shifts' },
  'work:shift_night': { it: 'lavorare di notte', en: 'working nights' },
  'work:night_work': { it: 'lavorare di notte', en: 'working nights' },
  'work:weekly_var': { it: 'avere orari sempre diversi', en: 'having hours that keep changing' },
  'work:split': { it: 'avere l’orario spezzato', en: 'having a split working day' },
  'work:on_call': { it: 'essere in reperibilità', en: 'being on call' },
  'work:weekend_work': { it: 'lavorare nel fine settimana', en: 'working at weekends' },
  'work:pressure': { it: 'avere troppo lavoro', en: 'having too much work' },
  'work:rigid_start': { it: 'avere un orario rigido', en: 'having rigid hours' },
  'work:meeting_late': { it: 'avere riunioni fino a tardi', en: 'having late meetings' },
  'work:temp_contract': { it: 'avere un contratto a termine', en: 'having a temporary contract' },
  'work:part_time_forced': { it: 'avere un part time non voluto', en: 'having part time not by choice' },
  'work:seasonal_peak': { it: 'essere nella stagione di picco', en: 'being in the busy season' },
  'res:time': { it: 'non avere tempo', en: 'having no time' },
  'res:trusted_person': { it: 'non avere una persona di fiducia', en: 'having nobody to trust' },
  'res:place': { it: 'non avere un posto adatto', en: 'having no suitable place' },
  'res:ride': { it: 'non avere un modo per arrivarci', en: 'having no way to get there' },
  'res:info': { it: 'non sapere come fare', en: 'not knowing how it works' },
  'res:money': { it: 'non avere abbastanza soldi', en: 'not having enough money' },
  'res:flexibility': { it: 'non poter spostare l’orario', en: 'not being able to move working hours' },
  'res:notice': { it: 'sapere le cose tardi', en: 'hearing about things late' },
  'res:skills': { it: 'non saperlo fare', en: 'not knowing how to do it' },
  'res:legitimacy': { it: 'non poter chiedere senza timore', en: 'not being able to ask without fear' },
  'res:coordination': { it: 'avere orari che non combaciano', en: 'having hours that do not match' },
  'res:company': { it: 'non conoscere chi vive lo stesso', en: 'knowing nobody who lives the same' },
  'res:digital': { it: 'non avere gli strumenti digitali', en: 'lacking the digital tools' },
  'res:language': { it: 'non avere parole nella propria lingua', en: 'having no words in one’s own language' },
  'res:energy': { it: 'non avere più energie', en: 'having no energy left' },
  'mob:no_service': { it: 'non avere mezzi all’orario giusto', en: 'having no transport at the right time' },
  'mob:no_public_transport': { it: 'non avere mezzi pubblici utili', en: 'having no useful public transport' },
  'mob:long_commute': { it: 'fare un viaggio lungo', en: 'having a long journey' },
}

/** What is missing: a clause with its own verb in Italian, a noun in English. */
export const lackWords: Words = {
  time: { it: 'manca il tempo', en: 'time' },
  trusted_person: { it: 'manca una persona di fiducia', en: 'someone to trust' },
  place: { it: 'manca un posto adatto', en: 'a suitable place' },
  ride: { it: 'manca un modo per arrivarci', en: 'a way to get there' },
  info: { it: 'manca un’informazione chiara', en: 'clear information' },
  money: { it: 'mancano i soldi', en: 'money' },
  flexibility: { it: 'manca un po’ di libertà sull’orario', en: 'some freedom over working hours' },
  notice: { it: 'manca il preavviso', en: 'earlier notice' },
  skills: { it: 'manca la pratica', en: 'the know-how' },
  legitimacy: { it: 'manca la libertà di chiedere senza timore', en: 'the freedom to ask without fear' },
  coordination: { it: 'mancano orari che combaciano', en: 'hours that match' },
  company: { it: 'mancano persone nella stessa situazione', en: 'people in the same situation' },
  digital: { it: 'mancano gli strumenti digitali adatti', en: 'suitable digital tools' },
  language: { it: 'mancano parole nella propria lingua', en: 'words in one’s own language' },
  energy: { it: 'mancano le energie', en: 'energy' },
}

/** What has to be done where the need is one's own, by `who`. */
export const ownTasks: Words = {
  self_health: { it: 'riposare e curarsi', en: 'rest and recover' },
  self_time: { it: 'trovare tempo per sé', en: 'find time for oneself' },
  study: { it: 'studiare', en: 'study' },
  admin: { it: 'sbrigare pratiche e documenti', en: 'deal with paperwork' },
  second_job: { it: 'fare anche un altro lavoro', en: 'do another job as well' },
  community: { it: 'esserci per un gruppo', en: 'be there for a group' },
  commute: { it: 'passare molto tempo per strada', en: 'spend a long time on the road' },
}

/** Parts of the year that say more than the hours. */
export const seasonWords: Words = {
  closure: { it: 'nei giorni di scuola chiusa', en: 'on days when school is closed' },
  summer: { it: 'in estate', en: 'in summer' },
  peak: { it: 'nei periodi di picco', en: 'in the busiest weeks' },
  winter: { it: 'in inverno', en: 'in winter' },
}
