export interface HelpPanel {
  title: string
  text: string
  contacts: { name: string; phone: string }[]
}

// Numbers of Italy: da verificare before every publication.
const panels: { readonly [language: string]: HelpPanel | undefined } = {
  it: {
    title: 'Se stai attraversando un momento duro',
    text: 'Quello che scrivi qui lo leggi solo tu finché non invii. Se ti serve aiuto adesso, puoi parlare con qualcuno: la chiamata è riservata. Poi, se vuoi, continua da dove eri.',
    contacts: [
      { name: 'Emergenza: ambulanza, carabinieri, polizia', phone: '112' },
      { name: 'Violenza o stalking: gratuito, 24 ore su 24, più lingue', phone: '1522' },
      { name: 'Telefono Amico: per parlare con qualcuno', phone: '02 2327 2327' },
    ],
  },
  en: {
    title: 'If you are going through a hard time',
    text: 'Only you read what you write here until you send it. If you need help now, you can talk to someone: the call is confidential. Then, if you like, go on from where you were.',
    contacts: [
      { name: 'Emergency: ambulance, police', phone: '112' },
      { name: 'Violence or stalking: free, 24 hours a day, several languages', phone: '1522' },
      { name: 'Telefono Amico: to talk to someone', phone: '02 2327 2327' },
    ],
  },
}

/**
 * Where to find help, shown to the writer alone when a cue of distress or violence appears; that it appeared is never stored or sent.
 * Result: a language without a panel of its own gets English.
 */
export function helpPanel(language: string): HelpPanel {
  return panels[language] ?? (panels.en as HelpPanel)
}
