import { type Kysely, sql } from 'kysely'

const statements = [
  `create table own_survey (
    id text primary key, alliance_id text not null references alliance on delete cascade, instrument text not null, version int not null,
    name text not null, base_instrument text not null, base_version int not null, state text not null, definition jsonb not null,
    texts jsonb not null, revision int not null default 1, hash text, made_by text not null, made_on text not null,
    published_by text, published_on text, unique (instrument, version))`,
  `create index own_survey_alliance on own_survey (alliance_id)`,
  `create table own_service_name (
    alliance_id text not null references alliance on delete cascade, name text not null, primary key (alliance_id, name))`,
]

/** Surveys of an alliance's own, and the names of services it adds to those no question may hold. */
export const ownSurveys = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
