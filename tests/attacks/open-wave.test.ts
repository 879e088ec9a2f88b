import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffRoles } from '../../server/contract/accounts.ts'
import { createStaff } from '../../server/features/accounts/accounts.ts'
import { sealWave } from '../../server/features/responses/responses.ts'
import {
  makeTerritory,
  type OpenedWave,
  openWaveOf,
  send,
  startDatedHouse,
  submission,
  type Territory,
} from '../harness/listening.ts'
import { defineAttack, full, patience, scale } from './attack-table.ts'
import { kendall } from './dump-database.ts'
import { mean } from './reconstruct.ts'
import { fillPath, staffRoutes } from './staff-routes.ts'

/** What staff and readers of the database learn of who answered and when, while a wave is open and after it (A15, A17). */
let started: Awaited<ReturnType<typeof startDatedHouse>>
beforeAll(async () => {
  started = await startDatedHouse('2027-03-01')
}, patience)
afterAll(() => started.stop())

/** Cookies of one person of each role. */
async function signInAll({ allianceId, organisations }: Territory): Promise<string[]> {
  const cookies: string[] = []
  for (const role of staffRoles) {
    const email = `${started.house.random.id().toLowerCase()}@example.it`
    const password = 'una frase lunga per la prova'
    const organisationId = role === 'hr' || role === 'table' ? organisations[0]?.id : undefined
    await createStaff(started.house, {
      ...{ name: `Prova ${role}`, email, password },
      grants: [{ allianceId, role, ...(organisationId ? { organisationId } : {}) }],
    })
    const reply = await fetch(`${started.origin}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: started.origin },
      body: JSON.stringify({ email, password }),
    })
    cookies.push(
      reply.headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; '),
    )
  }
  return cookies
}

interface Opened {
  territory: Territory
  wave: OpenedWave
  cookies: string[]
  paths: string[]
}
async function openOne(): Promise<Opened> {
  const territory = await makeTerritory(started)
  const wave = await openWaveOf(territory)
  const places: Record<string, string> = {
    alliances: territory.allianceId,
    waves: wave.waveId,
    organisations: wave.organisationId,
  }
  const paths = staffRoutes(started.house)
    .filter(({ method }) => method === 'get')
    .map((route) => fillPath(route, (_, noun) => places[noun] ?? '1'))
  return { territory, wave, cookies: await signInAll(territory), paths }
}

const fetchAs = (cookie: string, path: string) => fetch(started.origin + path, { headers: { cookie, origin: started.origin } })
/** Status, headers and bytes of every page of staff, for every role. */
async function look({ cookies, paths }: Opened): Promise<string[]> {
  const seen: string[] = []
  for (const cookie of cookies) {
    for (const path of paths) {
      const reply = await fetchAs(cookie, path)
      const headers = [...reply.headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name))
      seen.push(JSON.stringify([path, reply.status, headers, await reply.text()]))
    }
  }
  return seen
}
async function differences(
  opened: Opened,
  between: (step: number) => Promise<void>,
  steps: readonly number[] = [0, 1, 4, 15],
): Promise<number> {
  const before = await look(opened)
  expect(before.filter((each) => each.includes(',200,')).length).toBeGreaterThan(10)
  let differing = 0
  for (const step of steps) {
    await between(step)
    const now = await look(opened)
    differing += now.filter((bytes, at) => bytes !== before[at]).length
  }
  return differing
}
const answer = async (wave: OpenedWave, count: number): Promise<void> => {
  for (let at = 0; at < count; at++) await send(started.caller(), wave.slug)
}

defineAttack({
  id: 'A15',
  attack: 'replies to staff of an open wave that differ after 0, 1, 5 and 20 answers',
  limit: ['=', 0],
  ours: async () => {
    const opened = await openOne()
    return differences(opened, (step) => answer(opened.wave, step))
  },
  without: {
    defence: 'the band shown before the wave is over',
    measure: async () => {
      const opened = await openOne()
      const closing = async (step: number) => {
        await answer(opened.wave, step)
        await sealWave(started.house, opened.wave.waveId)
      }
      return differences(opened, closing, [1])
    },
  },
})

/** Seconds of one page with few and with many answers, asked in turn, as a difference in standard deviations. */
async function timingEffect(pairs: number, extra: (cookie: string) => Promise<void>): Promise<number> {
  const [few, many] = [await openOne(), await openOne()]
  await answer(many.wave, 60)
  const times: [number[], number[]] = [[], []]
  const timed = async (opened: Opened, into: number[], slow: boolean) => {
    const from = performance.now()
    await (await fetchAs(opened.cookies[0] as string, `/api/waves/${opened.wave.waveId}/distribution`)).text()
    if (slow) await extra(opened.cookies[0] as string)
    into.push(performance.now() - from)
  }
  for (let pair = 0; pair < pairs; pair++) {
    const order = pair % 2 === 0
    await timed(order ? few : many, times[order ? 0 : 1], !order)
    await timed(order ? many : few, times[order ? 1 : 0], order)
  }
  // What the machine did meanwhile is not what is measured: the slowest tenth is left out on both sides.
  const kept = times.map((each) =>
    each
      .slice(Math.floor(pairs / 20))
      .sort((a, b) => a - b)
      .slice(0, Math.floor(pairs * 0.85)),
  ) as [number[], number[]]
  const variance = (each: number[]) => mean(each.map((time) => (time - mean(each)) ** 2))
  return Math.abs(mean(kept[0]) - mean(kept[1])) / Math.sqrt((variance(kept[0]) + variance(kept[1])) / 2)
}
if (full) {
  defineAttack({
    id: 'A15',
    attack: 'time of a reply, no answers against 60, 2,000 of each: |Cohen d|',
    limit: ['<', 0.1],
    ours: () => timingEffect(2_000, async () => {}),
    without: {
      defence: 'a page that reads the answers while they come in',
      measure: () =>
        timingEffect(300, async () => {
          await started.house.db.selectFrom('intake').selectAll().execute()
        }),
    },
  })
}

/** Order in which answers numbered on their way stand in a table, sorted by what a reader of the database could sort by. */
async function storedOrder(table: 'intake' | 'response', waveId: string, by: string): Promise<number[]> {
  const { rows } = await sql<{ at: string }>`select substr(answers ->> 'ep_text', 8) as at from ${sql.raw(table)}
    where wave_id = ${waveId} order by ${sql.raw(by)}`.execute(started.house.db)
  return rows.map((row) => Number(row.at))
}
const traces = ['ctid', 'id', 'xmin::text::bigint, ctid']
const sealing = scale(250, 1_000)
let sealed: Promise<{ open: number; sealed: number }> | undefined
const tauOf = () => {
  sealed ??= (async () => {
    const wave = await openWaveOf(await makeTerritory(started))
    for (let at = 0; at < sealing; at++)
      await send(started.caller(), wave.slug, submission({ answers: { ep_text: `numero ${at}` } }))
    const largest = async (table: 'intake' | 'response') => {
      const taus: number[] = []
      for (const by of traces) {
        const order = await storedOrder(table, wave.waveId, by)
        expect(order).toHaveLength(sealing)
        taus.push(Math.abs(kendall(order)))
      }
      return Math.max(...taus)
    }
    const open = await largest('intake')
    await sealWave(started.house, wave.waveId)
    return { open, sealed: await largest('response') }
  })()
  return sealed
}
// The order is drawn anew in every run: four standard deviations of tau between independent orders.
const chance = 4 * Math.sqrt((2 * (2 * sealing + 5)) / (9 * sealing * (sealing - 1)))
defineAttack({
  id: 'A15',
  attack: `order of ${sealing} sealed rows against order of arrival, largest |tau| by place, id, transaction`,
  limit: ['<', Math.max(0.1, Math.round(chance * 100) / 100)],
  ours: async () => (await tauOf()).sealed,
  without: { defence: 'the intake not sealed', measure: async () => (await tauOf()).open },
})

const answerTables = ['intake', 'response', 'thread', 'urn_code', 'idempotency_key', 'draft']
async function timeColumns(): Promise<number> {
  const { rows } = await sql<{
    table_name: string
    data_type: string
  }>`select table_name, data_type from information_schema.columns
    where table_schema = 'public' and table_name in (${sql.join(answerTables)})`.execute(started.house.db)
  expect(new Set(rows.map((row) => row.table_name)).size).toBe(answerTables.length)
  return rows.filter(({ data_type }) => /time|date|interval/.test(data_type)).length
}
defineAttack({
  id: 'A15',
  attack: 'columns with a time in the tables of answers, threads, cards and drafts',
  limit: ['=', 0],
  ours: timeColumns,
  without: {
    defence: 'answers stamped when they come in',
    measure: async () => {
      await sql`alter table intake add column arrived_at timestamptz`.execute(started.house.db)
      const found = await timeColumns()
      await sql`alter table intake drop column arrived_at`.execute(started.house.db)
      return found
    },
  },
})
describe('A15 the database itself', () => {
  it('keeps no time of a transaction', async () => {
    const { rows } = await sql<{ kept: string }>`select current_setting('track_commit_timestamp') as kept`.execute(
      started.house.db,
    )
    expect(rows[0]?.kept).toBe('off')
  })
})

/* A17: whoever printed the cards knows who got which; a copy of the database is joined with that list. */
const cards = 40
const rounds = scale(3, 12)
let matching: Promise<{ open: number; sealed: number }> | undefined
const matchCards = () => {
  matching ??= (async () => {
    const share = { open: [] as number[], sealed: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      const wave = await openWaveOf(await makeTerritory(started))
      for (const [at, code] of (await wave.cards(cards)).entries())
        await send(started.caller(), wave.slug, submission({ code, answers: { ep_text: `numero ${at}` } }))
      const best = async (table: 'intake' | 'response') => {
        const shares: number[] = []
        for (const by of traces) {
          const order = await storedOrder(table, wave.waveId, by)
          shares.push(order.filter((person, place) => person === place).length / cards)
        }
        return shares
      }
      share.open.push(Math.max(...(await best('intake'))))
      await sealWave(started.house, wave.waveId)
      share.sealed.push(...(await best('response')))
    }
    return { open: mean(share.open), sealed: mean(share.sealed) }
  })()
  return matching
}
/** Right guesses of a random matching have mean 1 and variance 1: 1/N + 2 standard errors, 4 in the few rounds of the fast part. */
const byChance = (1 + (full ? 2 : 4) / Math.sqrt(rounds)) / cards
defineAttack({
  id: 'A17',
  attack: `cards joined with answers from a copy of the database, share right (${rounds} x ${cards} cards)`,
  limit: ['<=', Math.round(byChance * 1_000) / 1_000],
  digits: 3,
  ours: async () => (await matchCards()).sealed,
  without: { defence: 'the intake not sealed', measure: async () => (await matchCards()).open },
})
