import { type Kysely, sql } from 'kysely'

const statements = [
  `create table raised_hand (
    id text primary key, alliance_id text not null references alliance on delete cascade, name text not null, contact text not null,
    availability jsonb not null, language text not null, month text not null, withdraw_hash text not null unique)`,
  `create index raised_hand_alliance on raised_hand (alliance_id)`,
  `create table employer_answer (
    organisation_id text not null references organisation on delete cascade, number int not null, instrument_version int not null,
    answers jsonb not null, by_name text not null, on_behalf boolean not null, sent_on text not null,
    primary key (organisation_id, number))`,
  `create table employer_draft (
    organisation_id text primary key references organisation on delete cascade, instrument_version int not null, answers jsonb not null,
    by_name text not null, saved_on text not null)`,
  `alter table job_progress add column ended_on text`,
]

/** Who wants to join a table; what employers answer; since when a job has ended. */
export const raisedHands = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
