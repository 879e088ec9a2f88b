// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Block, BlocksChecked, Concept, ConceptVersionView, RuleCheck, TableView } from '#contract/concepts'
import { startTexts } from '../../i18n.ts'
import { queryClient } from '../../ui/request.ts'
import { ConceptPage } from './concept.page.tsx'

const say = (it: string) => ({ it, en: `${it} (en)` })
const block = (kind: Block['kind'], value: string, role?: string): Block => ({
  kind,
  value,
  provenance: 'worker_text',
  ...(role ? { role } : {}),
})
const view = (each: Block) => ({ ...each, label: say(each.value), why: say(`perché ${each.value}`) })
const rule = (id: string, kind: RuleCheck['kind'], more: Partial<RuleCheck> = {}): RuleCheck => ({
  rule: id,
  kind,
  message: say(`messaggio ${id}`),
  repair: say(`rimedio ${id}`),
  needsCounsel: false,
  ...more,
})
const insurance = block('trust', 'insurance')
const version = (number: number, blocks: Block[], by = 'Ascolto', reason = 'composta'): ConceptVersionView => ({
  version: number,
  by,
  on: '2026-10-01',
  reason,
  operators: [{ id: 'POOL', label: say('Mettere insieme la domanda') }],
  blocks: blocks.map(view),
  checks: [rule('R33', 'warn'), rule('R02', 'requires', { patch: { add: [insurance], remove: [] } }), rule('R18', 'forbid')],
  scores: [{ id: 'grid', label: say('Copre la settimana'), value: 0.5, note: say('metà delle ore') }],
  scene: say('Sono le 16.20.'),
})
const first = [block('actor', 'municipality', 'rule_owner'), block('resource', 'space'), block('access', 'app')]

let concept: Concept
let roles: string[]
let checks: { blocks: Block[] }[]
let saves: { basedOn: number; blocks: Block[]; reason: string }[]
let votes: unknown[]
let refuseSave: boolean
/** How long the reply to the n-th check takes, and what it says. */
let replyToCheck: (blocks: Block[]) => Promise<BlocksChecked>

const table = (): TableView => ({
  allianceName: 'Alleanza',
  isDemo: false,
  maps: [{ waveId: 'w1', waveName: 'Autunno' }],
  concepts: [concept],
  questions: [],
  seats: [
    { name: 'Tommaso', kind: 'firm' },
    { name: 'Irina', kind: 'worker' },
  ],
  grammar: {
    blocks: {
      actor: [{ value: 'municipality', label: say('Comune') }],
      resource: [
        { value: 'space', label: say('Uno spazio') },
        { value: 'kitchen', label: say('Una cucina') },
      ],
      access: [
        { value: 'app', label: say('App') },
        { value: 'phone', label: say('Telefono') },
      ],
      trust: [{ value: 'insurance', label: say('Assicurazione') }],
      funding: [{ value: 'municipal', label: say('Bilancio comunale') }],
    },
    roles: [{ value: 'rule_owner', label: say('Chi può cambiare la regola') }],
    operators: [],
  },
})

async function answer(path: string, init: RequestInit): Promise<unknown> {
  const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
  if (path === '/api/me')
    return {
      userId: 'u',
      name: 'Irina',
      email: 'i@x.example',
      grants: roles.map((role) => ({ allianceId: 'a1', allianceName: 'Alleanza', role })),
    }
  if (path.startsWith('/api/alliances/a1/table')) return table()
  if (path === '/api/concepts/c1/check') {
    checks.push(body)
    return replyToCheck(body.blocks)
  }
  if (path === '/api/concepts/c1/vote') {
    votes.push(body)
    return { kept: true }
  }
  if (path === '/api/concepts/c1/versions') {
    saves.push(body)
    if (refuseSave) return Response.json({ code: 'conflict', message: 'Nel frattempo qualcosa è cambiato.' }, { status: 409 })
    concept = { ...concept, versions: [...concept.versions, version(body.basedOn + 1, body.blocks, 'Irina', body.reason)] }
    return { version: body.basedOn + 1 }
  }
  throw new Error(`nobody answers ${path}`)
}

let root: Root
const wait = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)))
const page = () => document.body.textContent ?? ''
/** Replies come when they come; what should be on the page is waited for. */
async function until(isThere: () => unknown): Promise<void> {
  for (let tries = 0; tries < 400 && !isThere(); tries += 1) await wait(20)
  expect(isThere()).toBeTruthy()
}
const labelled = <T extends HTMLElement>(label: string) => document.querySelector<T>(`[aria-label="${label}"]`)!
const button = (text: string) => [...document.querySelectorAll('button')].find((one) => one.textContent === text)!
const press = async (element: HTMLElement) => {
  await act(async () => element.click())
  await wait(0)
}
/** React listens to the setter's event, not to the property. */
const fill = (element: HTMLSelectElement | HTMLTextAreaElement, value: string) =>
  act(async () => {
    const proto = element instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLTextAreaElement.prototype
    Object.getOwnPropertyDescriptor(proto, 'value')!.set!.call(element, value)
    element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
  })

async function open(): Promise<void> {
  const seated = roles.includes('table')
  const router = createMemoryRouter([{ path: '/app/alleanza/:allianceId/tavolo/idee/:conceptId', element: <ConceptPage /> }], {
    initialEntries: ['/app/alleanza/a1/tavolo/idee/c1'],
  })
  root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>,
    ),
  )
  await until(() => (seated ? button('Cambia i mattoni') : document.querySelector('.rule')))
}

beforeEach(async () => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
  Reflect.set(document, 'fonts', new EventTarget())
  Reflect.set(window, 'matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
  Reflect.set(
    globalThis,
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  Reflect.set(globalThis, 'fetch', async (path: string, init: RequestInit) => {
    const reply = await answer(path, init)
    return reply instanceof Response ? reply : Response.json(reply)
  })
  localStorage.setItem('ascolto.staff.language', 'it')
  await startTexts()
  roles = ['table']
  checks = []
  saves = []
  votes = []
  refuseSave = false
  replyToCheck = async () => ({ checks: [], scores: [] })
  concept = {
    id: 'c1',
    familyId: 'f1',
    familyName: say('Famiglia'),
    direction: 'combine',
    title: say('Una porta vicina'),
    challenge: say('Come potremmo?'),
    causeCheck: say('Prima la causa.'),
    why: [{ kind: 'need', text: say('Molti non trovano un posto.') }],
    openPoints: [say('Chi apre?')],
    measures: [],
    doesNotSolve: [],
    versions: [version(1, first)],
    votes: [],
  }
})
afterEach(async () => {
  await act(() => root.unmount())
  queryClient.clear()
  document.body.replaceChildren()
})

describe('the concept page', () => {
  it('reads the rules with what forbids first, and lets nobody edit or vote without a seat', async () => {
    roles = ['facilitator']
    await open()
    const rules = [...document.querySelectorAll('.rule')].map((each) => each.textContent ?? '')
    expect(rules.map((text) => /R\d+/.exec(text)?.[0])).toEqual(['R18', 'R02', 'R33'])
    expect(button('Cambia i mattoni')).toBeUndefined()
    expect(button('Correggi i mattoni')).toBeUndefined()
    expect(button('Vota')).toBeUndefined()
    expect(button('Scrivi la decisione')).toBeUndefined()
  })

  it('applies a repair in one press, asks the rules about it, and takes it back', async () => {
    await open()
    await press(button('Correggi i mattoni'))
    expect(labelled('Togli Fiducia e sicurezza: Assicurazione')).toBeTruthy()
    await until(() => page().includes('Nessuna regola ha qualcosa da dire'))
    expect(checks).toHaveLength(1)
    expect(checks[0]!.blocks.map(({ value }) => value)).toEqual(['municipality', 'space', 'app', 'insurance'])
    await press(button('Annulla'))
    expect(labelled('Togli Fiducia e sicurezza: Assicurazione')).toBeNull()
    expect(document.querySelectorAll('.rule')).toHaveLength(3)
  })

  it('shows only what the rules say of the latest blocks, however late an earlier reply comes', async () => {
    replyToCheck = async (blocks) => {
      const value = blocks.find(({ kind }) => kind === 'resource')!.value
      await new Promise((resolve) => setTimeout(resolve, value === 'kitchen' ? 900 : 10))
      return { checks: [rule(value === 'kitchen' ? 'R14' : 'R99', 'warn')], scores: [] }
    }
    await open()
    await press(button('Cambia i mattoni'))
    await fill(labelled<HTMLSelectElement>('Cambia Con che cosa: Uno spazio'), 'kitchen')
    await until(() => checks.length === 1)
    await press(labelled('Togli Come si chiede: App'))
    await fill(labelled<HTMLSelectElement>('Cambia Con che cosa: Una cucina'), 'space')
    await until(() => page().includes('messaggio R99'))
    await wait(1000)
    expect(page()).toContain('messaggio R99')
    expect(page()).not.toContain('messaggio R14')
  })

  it('asks for a reason before it saves, and sends the version it began from', async () => {
    await open()
    await press(button('Cambia i mattoni'))
    await press(labelled('Togli Come si chiede: App'))
    await press(button('Salva la versione 2'))
    expect(saves).toEqual([])
    expect(page()).toContain('Scrivi la ragione')
    await fill(document.querySelector<HTMLTextAreaElement>('.save-bar textarea')!, '  Senza app si arriva a tutti.  ')
    await press(button('Salva la versione 2'))
    await until(() => page().includes('Versione 2 · Irina'))
    expect(saves).toEqual([
      {
        basedOn: 1,
        reason: 'Senza app si arriva a tutti.',
        blocks: [
          { kind: 'actor', value: 'municipality', role: 'rule_owner', provenance: 'worker_text' },
          { kind: 'resource', value: 'space', provenance: 'worker_text' },
        ],
      },
    ])
    expect(page()).toContain('tolto Come si chiede: App')
  })

  it('keeps an edit that came second, shows what the other changed, and puts the edit on top', async () => {
    await open()
    await press(button('Cambia i mattoni'))
    await press(labelled('Togli Come si chiede: App'))
    const reason = () => document.querySelector<HTMLTextAreaElement>('.save-bar textarea')!
    await fill(reason(), 'Senza app.')
    refuseSave = true
    concept = {
      ...concept,
      versions: [version(1, first), version(2, [...first, block('funding', 'municipal')], 'Tommaso', 'Servono soldi.')],
    }
    await press(button('Salva la versione 2'))
    await until(() => page().includes('Intanto è uscita la versione 2'))
    expect(page()).toContain('Tommaso')
    expect(page()).toContain('aggiunto Con quali soldi: Bilancio comunale')
    expect(reason().value).toBe('Senza app.')
    expect(labelled('Togli Come si chiede: App')).toBeNull()
    expect(button('Salva la versione 3').disabled).toBe(true)
    await press(button('Metti le mie modifiche sulla versione più nuova'))
    expect(page()).not.toContain('Intanto è uscita')
    refuseSave = false
    await press(button('Salva la versione 3'))
    await until(() => saves.length === 2)
    expect(saves.at(-1)).toMatchObject({ basedOn: 2, reason: 'Senza app.' })
    expect(saves.at(-1)!.blocks.map(({ value }) => value)).toEqual(['municipality', 'space', 'municipal'])
  })

  it('keeps an objection to an earlier version in sight and refuses a vote without a reason', async () => {
    concept = {
      ...concept,
      versions: [version(1, first), version(2, first.slice(0, 2), 'Tommaso', 'meno')],
      votes: [
        {
          version: 1,
          choice: 'object',
          reason: 'Chi lavora di notte resta fuori.',
          by: 'Tommaso',
          seat: 'worker',
          on: '2026-10-02',
        },
      ],
    }
    await open()
    expect(page()).toContain('Obiezioni alle versioni precedenti')
    expect(page()).toContain('Chi lavora di notte resta fuori.')
    await press(document.querySelector<HTMLInputElement>('input[type="radio"][value="consent"]')!)
    await press(button('Vota'))
    expect(votes).toEqual([])
    await fill(document.querySelector<HTMLTextAreaElement>('.form-box textarea')!, 'Si può provare.')
    await press(button('Vota'))
    await until(() => votes.length > 0)
    expect(votes).toEqual([{ version: 2, choice: 'consent', reason: 'Si può provare.' }])
  })
})
