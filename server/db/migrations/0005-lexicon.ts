import { type Kysely, sql } from 'kysely'

const statements = [
  `create table tag_quality (
    alliance_id text not null references alliance on delete cascade, language text not null, people int not null, decided int not null,
    precision_share double precision, proposed boolean not null, counts_from int not null default 0, primary key (alliance_id, language))`,
  `create table cue_suggestion (
    alliance_id text not null references alliance on delete cascade, language text not null, cue text not null, facet text not null,
    people int not null, state text not null check (state in ('waiting', 'accepted', 'refused')), reviewed_by text, reviewed_on text,
    primary key (alliance_id, language, cue, facet))`,
]

/** How well the tags proposed from people's words fit, and words that may be added to the lexicon. */
export const lexicon = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
