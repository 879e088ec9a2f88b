import type { ColumnType, Generated, JSONColumnType } from 'kysely'

/**
 * Everything stored is on this page: owner feature, purpose and retention of every table.
 * No table of answers holds a time finer than its wave, an address or an agent.
 */
export interface Tables {
  auth_user: AuthUser
  auth_session: AuthSession
  auth_account: AuthAccount
  auth_verification: AuthVerification
  staff_grant: StaffGrantRow
  one_time_link: OneTimeLinkRow
  alliance: AllianceRow
  organisation: OrganisationRow
  shared_resource: SharedResourceRow
  background_offer: BackgroundOfferRow
  wave: WaveRow
  wave_organisation: WaveOrganisationRow
  urn_code: UrnCodeRow
  intake: IntakeRow
  idempotency_key: IdempotencyKeyRow
  thread: ThreadRow
  draft: DraftRow
  response: ResponseRow
  release: ReleaseRow
  release_cell: ReleaseCellRow
  need_run: NeedRunRow
  need_membership: NeedMembershipRow
  need_map: NeedMapRow
  need_map_signature: NeedMapSignatureRow
  concept: ConceptRow
  concept_version: ConceptVersionRow
  concept_vote: ConceptVoteRow
  concept_decision: ConceptDecisionRow
  roundtable_seat: RoundtableSeatRow
  raised_hand: RaisedHandRow
  employer_answer: EmployerAnswerRow
  employer_draft: EmployerDraftRow
  tag_quality: TagQualityRow
  cue_suggestion: CueSuggestionRow
  own_survey: OwnSurveyRow
  own_service_name: OwnServiceNameRow
  import_batch: ImportBatchRow
  job_progress: JobProgressRow
  house_setting: HouseSettingRow
}

type Json<T extends object> = JSONColumnType<T, T, T>
type Timestamp = ColumnType<Date, Date | string, Date | string>
type Day = ColumnType<string, string, string>

/* accounts: staff only, workers have no account. Kept while the account lives. Owned by better-auth. */
export interface AuthUser {
  id: string
  name: string
  email: string
  email_verified: boolean
  image: string | null
  created_at: Timestamp
  updated_at: Timestamp
}
export interface AuthSession {
  id: string
  user_id: string
  token: string
  expires_at: Timestamp
  ip_address: string | null
  user_agent: string | null
  created_at: Timestamp
  updated_at: Timestamp
}
export interface AuthAccount {
  id: string
  user_id: string
  account_id: string
  provider_id: string
  access_token: string | null
  refresh_token: string | null
  access_token_expires_at: Timestamp | null
  refresh_token_expires_at: Timestamp | null
  scope: string | null
  id_token: string | null
  password: string | null
  created_at: Timestamp
  updated_at: Timestamp
}
export interface AuthVerification {
  id: string
  identifier: string
  value: string
  expires_at: Timestamp
  created_at: Timestamp
  updated_at: Timestamp
}

/** accounts: who may do what, per alliance and organisation. Removed with the account. */
export interface StaffGrantRow {
  id: string
  user_id: string
  alliance_id: string
  organisation_id: string | null
  role: string
  /** Only who had a signing role when a wave was opened signs its map. */
  granted_on: Day
}
/** accounts: links of setup, invitation and a lost password; only a hash of the token. Removed 30 days after use or expiry. */
export interface OneTimeLinkRow {
  id: string
  token_hash: string
  purpose: 'setup' | 'invitation' | 'password'
  alliance_id: string | null
  organisation_id: string | null
  role: string | null
  name: string | null
  email: string | null
  expires_at: Timestamp
  used_at: Timestamp | null
}

/** alliances: the partnership. Kept for the programme and its reporting. */
export interface AllianceRow {
  id: string
  name: string
  territory: string
  is_demo: boolean
}
/** alliances: members and the head-count invited. Kept while a member. */
export interface OrganisationRow {
  id: string
  alliance_id: string
  name: string
  kind: string
  sector: string
  invited: number
  units: Json<{ code: string; label: string; invited: number }[]>
}
/** alliances: what an organisation can share, with its consent, until `valid_until`. */
export interface SharedResourceRow {
  id: string
  organisation_id: string
  kind: string
  note: string
  grid: Json<number[]>
  place: string
  capacity: number
  valid_until: Day
}
/** roundtables: offers that exist already. Opened by a table afterwards; never read by analyses, generator or worker screens. */
export interface BackgroundOfferRow {
  id: string
  alliance_id: string
  name: string
  owner: string
  checked_on: Day
}

/** campaigns: one round of listening. `plan` is frozen when it opens (`plan_hash`). Kept with the releases. */
export interface WaveRow {
  id: string
  alliance_id: string
  name: string
  kind: 'listening' | 'pulse' | 'imported'
  state: 'draft' | 'open' | 'closing' | 'closed'
  opens_on: Day
  closes_on: Day
  instrument: string
  instrument_version: number
  instrument_hash: string
  languages: Json<string[]>
  publish_delicate: boolean
  controller: string
  contact: string
  notice_version: string
  plan: Json<object> | null
  plan_hash: string | null
  /** Order of the waves of an alliance. */
  number: number
  /** When its signers were frozen, and which of the signing roles somebody held then. Null in a draft. */
  opened_on: ColumnType<string | null, string | null | undefined, string | null>
  signing_roles: ColumnType<string[] | null, string[] | null | undefined, string[] | null>
}
/** campaigns: organisations of a wave; `organisation_id` null = a link of the whole alliance. */
export interface WaveOrganisationRow {
  wave_id: string
  organisation_id: string
  /** Random, in the printed link. */
  slug: string
  invited: number
  cards_printed: number
}
/** campaigns: single-use codes, hashed. Redeemed in the answer's transaction, no key to the answer. Deleted at close. */
export interface UrnCodeRow {
  code_hash: string
  wave_id: string
  organisation_id: string
  spent: Generated<boolean>
}

/** responses: answers of an open wave, insert only. Emptied at close (sealing). */
export interface IntakeRow {
  id: string
  wave_id: string
  organisation_id: string | null
  entry: 'card' | 'open' | 'imported'
  language: string
  notice_version: string
  answers: Json<Record<string, unknown>>
  thread_id: string | null
}
/** responses: keys already received, hashed. Deleted at sealing. */
export interface IdempotencyKeyRow {
  key_hash: string
  wave_id: string
}
/**
 * responses: a worker's thread; `lookup` = HMAC(pepper of the alliance, thread key). Until erased or the programme ends. Rewritten in
 * random order when a wave is sealed: answers refer to it without an action, so that none loses it meanwhile.
 */
export interface ThreadRow {
  id: string
  alliance_id: string
  lookup: string
}
/**
 * responses: a started answer for another phone, encrypted by the first; `lookup` = HMAC(pepper of the alliance, link and draft key), which joins
 * no thread and no other draft. Replaced when saved again; removed when sent, by its owner, when its wave is over, and at the latest after 30 days. `keep_until` names a week, not a day.
 */
export interface DraftRow {
  lookup: string
  /** Of the link it was started from. */
  slug: string
  survey_version: number
  blob: string
  keep_until: Day
}
/** responses: sealed answers in random order, under ids they did not arrive with. Raw text 12 months, the rest 24. `pulse_of`: the need a pulse speaks of. */
export interface ResponseRow {
  id: string
  wave_id: string
  organisation_id: string | null
  entry: 'card' | 'open' | 'imported'
  language: string
  notice_version: string
  answers: Json<Record<string, unknown>>
  thread_id: string | null
  pulse_of: string | null
  /** Imported waves: employer as told by the source; never a firm of the alliance. */
  employer: string | null
}

/** releases: one immutable build per closed wave and subject, hash-chained. Kept. `organisation_id` null = pools of the alliance. */
export interface ReleaseRow {
  id: string
  wave_id: string
  alliance_id: string
  organisation_id: string | null
  /** The ReleasedGroup documents (bytes as published). */
  document: string
  hash: string
  previous_hash: string | null
  built_on: Day
}
/** releases: the published cells, append only, for export and verification. */
export interface ReleaseCellRow {
  release_id: string
  group_id: string
  property: string
  /** 'share' | 'below' | 'above' | 'not-published' */
  kind: string
  percent: number | null
  step: number | null
}

/** needs: one analysis of a closed wave. Only the analysis desk reads it. 24 months. */
export interface NeedRunRow {
  id: string
  wave_id: string
  seed: number
  algorithm: string
  input_hash: string
  params: Json<object>
  /** Families with facets, words, stability; diagnostics. */
  result: Json<object>
}
/** needs: which answer belongs to which family (index in the run; -1 = not explained yet). 24 months. */
export interface NeedMembershipRow {
  run_id: string
  response_id: string
  family_index: number
  strength: number
}
/** needs: the published map, bytes as published. `state` prepared until two signatures are there. Kept. */
export interface NeedMapRow {
  wave_id: string
  alliance_id: string
  run_id: string
  state: 'prepared' | 'published'
  document: string
  hash: string
  held_back: Json<object>
  /** family id -> family index of the run, so that a thread can be told what became of its words */
  family_index: Json<Record<string, number>>
  published_on: Day | null
}
export interface NeedMapSignatureRow {
  wave_id: string
  role: 'facilitator' | 'worker_rep'
  user_id: string
  /** Stays readable when the account is gone. */
  by_name: string
  hash: string
  signed_on: Day
}

/** concepts: a suggested concept; what is said about it. Kept. */
export interface ConceptRow {
  id: string
  alliance_id: string
  wave_id: string
  family_id: string
  direction: string
  /** title, challenge, causeCheck, why, openPoints, measures, doesNotSolve */
  document: Json<object>
  position: number
}
export interface ConceptVersionRow {
  concept_id: string
  version: number
  by_name: string
  by_user: string | null
  made_on: Day
  reason: string
  operators: Json<string[]>
  blocks: Json<object[]>
}
export interface ConceptVoteRow {
  concept_id: string
  version: number
  user_id: string
  by_name: string
  seat: string
  choice: string
  reason: string
  voted_on: Day
}
/** Every decision stays; the one with the highest number counts. */
export interface ConceptDecisionRow {
  concept_id: string
  number: number
  outcome: 'yes' | 'not-yet' | 'no'
  reason: Json<{ it: string; en: string }>
  by_name: string
  decided_on: Day
}
/** roundtables: who sits at the alliance table and for whom. */
export interface RoundtableSeatRow {
  id: string
  alliance_id: string
  user_id: string
  kind: string
  organisation_id: string | null
}

/** lexicon: how often the people of an alliance kept the tags proposed from their words, per language; `counts_from`: number of the first wave counted. Replaced at each close. */
export interface TagQualityRow {
  alliance_id: string
  language: string
  people: number
  decided: number
  precision_share: number | null
  proposed: boolean
  counts_from: number
}
/** lexicon: words at least five people used while adding the same tag; no text, no person. Unjudged ones are replaced at each close, judged ones kept. */
export interface CueSuggestionRow {
  alliance_id: string
  language: string
  cue: string
  facet: string
  people: number
  state: 'waiting' | 'accepted' | 'refused'
  reviewed_by: string | null
  reviewed_on: string | null
}

/**
 * roundtables: who wants to sit at a table, as the person wrote it. No key shared with answers; no time finer than the month. The rows of an
 * alliance are written anew in random order at each new one. Until withdrawn, at most 12 months.
 */
export interface RaisedHandRow {
  id: string
  alliance_id: string
  name: string
  contact: string
  availability: Json<{ when: string[]; note: string }>
  language: string
  /** `2026-11` */
  month: string
  withdraw_hash: string
}

/** employers: what an organisation answered, one row for each sending: the highest number counts, the others are its history. Kept while a member. */
export interface EmployerAnswerRow {
  organisation_id: string
  number: number
  instrument_version: number
  answers: Json<Record<string, unknown>>
  by_name: string
  /** Written down by the coordinator for an organisation without an account. */
  on_behalf: boolean
  sent_on: Day
}
/** employers: answers begun and not sent yet; deleted when sent. */
export interface EmployerDraftRow {
  organisation_id: string
  instrument_version: number
  answers: Json<Record<string, unknown>>
  by_name: string
  saved_on: Day
}
/** questionnaires: surveys of an alliance's own. A published version never changes; a draft is kept until it is deleted. */
export interface OwnSurveyRow {
  id: string
  alliance_id: string
  /** `own-` and 10 random characters: the same over all versions. */
  instrument: string
  version: number
  name: string
  base_instrument: string
  base_version: number
  state: 'draft' | 'published'
  definition: Json<object>
  /** Wording that differs from the house's, by language. */
  texts: Json<object>
  /** Counts changes of a draft, so that two who edit it do not overwrite each other. */
  revision: Generated<number>
  /** SHA-256 of definition and wording, from publishing on. */
  hash: string | null
  made_by: string
  made_on: Day
  /** Who of staff published it, and when. */
  published_by: string | null
  published_on: Day | null
}
/** questionnaires: names of services an alliance adds to those no question may hold. Kept while the alliance lives. */
export interface OwnServiceNameRow {
  alliance_id: string
  name: string
}

/** imports: content hash of what was imported, so that twice does not double. Kept with the wave. */
export interface ImportBatchRow {
  wave_id: string
  content_hash: string
  imported_rows: number
}
/** jobs: progress of long work, for the screen. Removed after a week. */
export interface JobProgressRow {
  id: string
  kind: string
  subject_id: string
  state: 'waiting' | 'running' | 'done' | 'failed'
  progress: number
  step: Json<{ it: string; en: string }>
  message: Json<{ it: string; en: string }> | null
  ended_on: ColumnType<string | null, string | null | undefined, string | null>
}
/** house: small settings such as the demo's doors. No secret, no person. */
export interface HouseSettingRow {
  key: string
  value: Json<object>
}
