import type { OrganisationKind, Sector } from '#contract/alliances'

/** An invented member of the invented alliance. `answers`: share of the invited who answer a wave. */
export interface DemoOrganisation {
  readonly name: string
  readonly kind: OrganisationKind
  readonly sector: Sector
  readonly invited: number
  readonly answers: number
  readonly units?: readonly { readonly code: string; readonly label: string; readonly invited: number }[]
}

export const demoAlliance = { name: 'Alleanza Valle Chiara (dimostrazione)', territory: 'Valle Chiara, luogo inventato' } as const
export const demoController = 'Azienda Speciale Consortile Servizi Valle Chiara (dimostrazione)'
export const demoContact = 'riservatezza@valle-chiara.example'

/** Firms the doors of the demo lead to. */
export const firmOf60 = 'Logistica Tre Ponti'
export const firmOf4 = 'Forno di Sotto'

const firm = (name: string, sector: Sector, invited: number, answers = 0.52): DemoOrganisation => ({
  name,
  kind: 'firm',
  sector,
  invited,
  answers,
})

/** Every name is invented. Bodies with nobody invited sit at the table only. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  firm('Meccanica Roccalta', 'manufacturing', 600, 0.31),
  firm('Conserve Pratoverde', 'manufacturing', 150, 0.5),
  {
    ...firm(firmOf60, 'transport', 60, 0.76),
    units: [
      { code: 'magazzino', label: 'Magazzino', invited: 30 },
      { code: 'guida', label: 'Guida e consegne', invited: 18 },
      { code: 'ufficio', label: 'Ufficio', invited: 12 },
    ],
  },
  firm('Tessitura Lunalba', 'manufacturing', 24, 0.62),
  firm('Serramenti Colleombra', 'construction', 12, 0.75),
  firm(firmOf4, 'catering', 4, 0.75),
  {
    name: 'Azienda Speciale Consortile Servizi Valle Chiara',
    kind: 'consortium_company',
    sector: 'care_health',
    invited: 85,
    answers: 0.52,
  },
  { name: 'Valle Chiara Trasporti', kind: 'public_company', sector: 'transport', invited: 70, answers: 0.47 },
  { name: 'Comune di Roccalta', kind: 'municipality', sector: 'public_admin', invited: 90, answers: 0.5 },
  { name: 'Cooperativa sociale La Lanterna', kind: 'social_coop', sector: 'care_health', invited: 75, answers: 0.5 },
  { name: 'Istituto comprensivo di Roccalta', kind: 'school', sector: 'education', invited: 45, answers: 0.42 },
  { name: 'Fondazione Residenza Colleombra', kind: 'health_body', sector: 'care_health', invited: 40, answers: 0.5 },
  firm('Supermercato La Piazzetta', 'trade', 38),
  firm('Ferramenta Due Chiavi', 'trade', 5, 0.6),
  firm('Farmacia del Mulino', 'trade', 7, 0.57),
  firm('Abbigliamento Filo Teso', 'trade', 6, 0.67),
  firm('Libreria La Talpa Curiosa', 'trade', 3, 0.67),
  firm('Ristorante La Quercia Storta', 'catering', 9, 0.56),
  firm('Pasticceria Neve di Zucchero', 'catering', 8, 0.5),
  firm('Albergo Belcolle', 'catering', 18),
  firm('Carpenteria Ferro e Fuoco', 'construction', 14),
  firm('Edilizia Muro Dritto', 'construction', 11),
  firm('Impianti Luce Nuova', 'construction', 8, 0.5),
  firm('Tipografia Carta Viva', 'manufacturing', 7, 0.57),
  firm('Studio Paghe Conti Chiari', 'services', 6, 0.67),
  firm('Pulizie Tuttolucido', 'services', 28),
  firm('Officina Ruota Allegra', 'services', 5, 0.6),
  firm('Acconciature Forbice Felice', 'services', 3, 0.67),
  firm('Vivaio Terra Buona', 'agriculture', 9, 0.56),
  firm('Cascina Levante', 'agriculture', 13),
  firm('Caseificio Malga Alta', 'manufacturing', 16),
  firm('Stampi Colleombra', 'manufacturing', 32),
  firm('Elettronica Nodo Doppio', 'manufacturing', 21),
  firm('Caldaie Fiamma Quieta', 'services', 6, 0.5),
  firm('Trasporti Passo Sicuro', 'transport', 19),
  firm('Palestra Corpo e Fiato', 'services', 5, 0.6),
  firm('Informatica Bit e Bottega', 'services', 10),
  firm('Cartiera del Rio Chiaro', 'manufacturing', 45, 0.49),
  { name: 'Sindacato Lavoro Insieme, Valle Chiara', kind: 'union', sector: 'other', invited: 0, answers: 0 },
  { name: 'Unione dei Lavoratori del Colle', kind: 'union', sector: 'other', invited: 0, answers: 0 },
  { name: 'Associazione Imprese Valle Chiara', kind: 'employer_assoc', sector: 'other', invited: 0, answers: 0 },
  { name: 'Associazione Famiglie in Cammino', kind: 'association', sector: 'other', invited: 0, answers: 0 },
]
