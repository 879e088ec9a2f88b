import { type Kysely, sql } from 'kysely'

const statements = [
  `create table auth_user (
    id text primary key, name text not null, email text not null unique, email_verified boolean not null default false,
    image text, created_at timestamptz not null default now(), updated_at timestamptz not null default now())`,
  `create table auth_session (
    id text primary key, user_id text not null references auth_user on delete cascade, token text not null unique,
    expires_at timestamptz not null, ip_address text, user_agent text,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now())`,
  `create index auth_session_user on auth_session (user_id)`,
  `create table auth_account (
    id text primary key, user_id text not null references auth_user on delete cascade, account_id text not null, provider_id text not null,
    access_token text, refresh_token text, access_token_expires_at timestamptz, refresh_token_expires_at timestamptz, scope text,
    id_token text, password text, created_at timestamptz not null default now(), updated_at timestamptz not null default now())`,
  `create index auth_account_user on auth_account (user_id)`,
  `create table auth_verification (
    id text primary key, identifier text not null, value text not null, expires_at timestamptz not null,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now())`,

  `create table alliance (id text primary key, name text not null, territory text not null, is_demo boolean not null)`,
  `create table organisation (
    id text primary key, alliance_id text not null references alliance on delete cascade, name text not null, kind text not null,
    sector text not null, invited int not null check (invited >= 0), units jsonb not null, unique (alliance_id, name))`,
  `create table shared_resource (
    id text primary key, organisation_id text not null references organisation on delete cascade, kind text not null, note text not null,
    grid jsonb not null, place text not null, capacity int not null, valid_until text not null)`,
  `create table background_offer (
    id text primary key, alliance_id text not null references alliance on delete cascade, name text not null, owner text not null,
    checked_on text not null)`,

  `create table staff_grant (
    id text primary key, user_id text not null references auth_user on delete cascade,
    alliance_id text not null references alliance on delete cascade, organisation_id text references organisation on delete cascade,
    role text not null, granted_on text not null)`,
  `create unique index staff_grant_once on staff_grant (user_id, alliance_id, role, coalesce(organisation_id, ''))`,
  `create table one_time_link (
    id text primary key, token_hash text not null unique, purpose text not null, alliance_id text references alliance on delete cascade,
    organisation_id text references organisation on delete cascade, role text, name text, email text,
    expires_at timestamptz not null, used_at timestamptz)`,

  `create table wave (
    id text primary key, alliance_id text not null references alliance on delete cascade, name text not null, kind text not null,
    state text not null, opens_on text not null, closes_on text not null, instrument text not null, instrument_version int not null,
    instrument_hash text not null, languages jsonb not null, publish_delicate boolean not null, controller text not null,
    contact text not null, notice_version text not null, plan jsonb, plan_hash text, number int not null,
    opened_on text, signing_roles jsonb, unique (alliance_id, number))`,
  `create table wave_organisation (
    wave_id text not null references wave on delete cascade, organisation_id text not null references organisation on delete cascade,
    slug text not null unique, invited int not null, cards_printed int not null default 0, primary key (wave_id, organisation_id))`,
  `create table urn_code (
    code_hash text primary key, wave_id text not null references wave on delete cascade,
    organisation_id text not null references organisation on delete cascade, spent boolean not null default false)`,
  `create index urn_code_wave on urn_code (wave_id, organisation_id)`,

  `create table thread (
    id text primary key, alliance_id text not null references alliance on delete cascade, lookup text not null unique)`,
  `create table intake (
    id text primary key, wave_id text not null references wave on delete cascade,
    organisation_id text references organisation on delete cascade, entry text not null, language text not null,
    notice_version text not null, answers jsonb not null, thread_id text references thread)`,
  `create index intake_wave on intake (wave_id)`,
  `create table idempotency_key (
    key_hash text primary key, wave_id text not null references wave on delete cascade)`,
  `create table response (
    id text primary key, wave_id text not null references wave on delete cascade,
    organisation_id text references organisation on delete set null, entry text not null, language text not null,
    notice_version text not null, answers jsonb not null, thread_id text references thread, pulse_of text, employer text)`,
  `create index response_wave on response (wave_id, organisation_id)`,
  `create index response_thread on response (thread_id)`,

  `create table release (
    id text primary key, wave_id text not null references wave on delete cascade, alliance_id text not null references alliance on delete cascade,
    organisation_id text references organisation on delete cascade, document text not null, hash text not null, previous_hash text,
    built_on text not null)`,
  `create unique index release_once on release (wave_id, coalesce(organisation_id, ''))`,
  `create table release_cell (
    release_id text not null references release on delete cascade, group_id text not null, property text not null, kind text not null,
    percent int, step int, primary key (release_id, group_id, property))`,

  `create table need_run (
    id text primary key, wave_id text not null references wave on delete cascade, seed int not null, algorithm text not null,
    input_hash text not null, params jsonb not null, result jsonb not null)`,
  `create index need_run_wave on need_run (wave_id)`,
  `create table need_membership (
    run_id text not null references need_run on delete cascade, response_id text not null references response on delete cascade,
    family_index int not null, strength double precision not null, primary key (run_id, response_id))`,
  `create index need_membership_response on need_membership (response_id)`,
  `create table need_map (
    wave_id text primary key references wave on delete cascade, alliance_id text not null references alliance on delete cascade,
    run_id text not null references need_run on delete cascade, state text not null, document text not null, hash text not null,
    held_back jsonb not null, family_index jsonb not null, published_on text)`,
  `create table need_map_signature (
    wave_id text not null references need_map on delete cascade, role text not null, user_id text not null, by_name text not null,
    hash text not null, signed_on text not null, primary key (wave_id, role))`,

  `create table concept (
    id text primary key, alliance_id text not null references alliance on delete cascade, wave_id text not null references wave on delete cascade,
    family_id text not null, direction text not null, document jsonb not null, position int not null)`,
  `create index concept_alliance on concept (alliance_id, wave_id)`,
  `create table concept_version (
    concept_id text not null references concept on delete cascade, version int not null, by_name text not null, by_user text,
    made_on text not null, reason text not null, operators jsonb not null, blocks jsonb not null, primary key (concept_id, version))`,
  `create table concept_vote (
    concept_id text not null references concept on delete cascade, version int not null, user_id text not null, by_name text not null,
    seat text not null, choice text not null, reason text not null, voted_on text not null, primary key (concept_id, version, user_id))`,
  `create table concept_decision (
    concept_id text not null references concept on delete cascade, number int not null, outcome text not null, reason jsonb not null,
    by_name text not null, decided_on text not null, primary key (concept_id, number))`,
  `create table roundtable_seat (
    id text primary key, alliance_id text not null references alliance on delete cascade,
    user_id text not null references auth_user on delete cascade, kind text not null,
    organisation_id text references organisation on delete cascade, unique (alliance_id, user_id))`,

  `create table import_batch (
    wave_id text not null references wave on delete cascade, content_hash text not null, imported_rows int not null,
    primary key (wave_id, content_hash))`,
  `create table job_progress (
    id text primary key, kind text not null, subject_id text not null, state text not null, progress real not null,
    step jsonb not null, message jsonb)`,
  `create table house_setting (key text primary key, value jsonb not null)`,
]

/** The first house: everything the main job needs from end to end. SQL floor is PostgreSQL 15. */
export const house = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
