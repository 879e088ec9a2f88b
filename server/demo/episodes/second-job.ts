import type { EpisodeBank } from './episode-bank.ts'

/** Two part-time jobs whose hours touch: few people, on purpose too few to be shown. */
export const secondJob: EpisodeBank = {
  it: {
    tell: [
      'Faccio due lavori. Il primo finisce alle {13|14} e il secondo comincia alle {13.15|14.15}, a venti minuti di strada.',
      'Con le ore che ho qui non si campa, quindi la sera vado {a pulire|a servire ai tavoli}. Se qui si allunga, là arrivo tardi.',
      'Mi hanno chiesto di fermarmi e ho dovuto dire di no senza spiegare dell’altro posto.',
      'Due part time non fanno un tempo pieno, fanno due corse.',
    ],
    tail: ['Vivo in macchina.', 'Non so quale dei due perderò.'],
    better: ['I due orari si parlano e tra uno e l’altro mangio.', 'Le ore me le danno tutte qui.'],
    sentence: ['Ho due lavori con orari che si toccano e basta un ritardo per perderne uno.'],
  },
}
