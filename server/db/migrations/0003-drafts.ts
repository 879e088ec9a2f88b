import { type Kysely, sql } from 'kysely'

const statements = [
  `create table draft (
    lookup text not null, slug text not null references wave_organisation (slug) on delete cascade, survey_version int not null,
    blob text not null, keep_until text not null, primary key (lookup, slug))`,
  'create index draft_slug on draft (slug)',
]

/** Started answers that go on another phone: encrypted there, under a lookup that no thread has. */
export const drafts = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
