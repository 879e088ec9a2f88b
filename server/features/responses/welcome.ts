import type { WorkerLanguage } from '#contract/common'
import type { Notice, Welcome } from '#contract/responses'
import { getNotice, isMachineWritten, noticeVersions } from '#surveys'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { getAlliance } from '../alliances/alliances.ts'
import { answering, findPlace, workersPlan } from '../campaigns/campaigns.ts'
import { learntWords } from '../lexicon/lexicon.ts'
import { getSurvey } from '../questionnaires/questionnaires.ts'
import { listNoticeParties } from './responses.queries.ts'

/** `choose` picks among the languages of the wave what this reader asks for. */
export async function getWelcome(
  house: House,
  slug: string,
  choose: (languages: readonly WorkerLanguage[]) => WorkerLanguage | undefined,
): Promise<Welcome> {
  const place = await findPlace(house, slug)
  if (!place) throw new Failure('not-found')
  const { wave, organisation } = place
  const alliance = await getAlliance(house, wave.allianceId)
  const plan = await workersPlan(house, wave)
  const language = choose(wave.languages) ?? wave.languages.find((each) => each === 'it') ?? wave.languages[0] ?? 'it'
  return {
    slug: place.slug,
    state: answering(wave, house.clock.today()),
    isDemo: alliance.isDemo,
    waveName: wave.name,
    opensOn: wave.opensOn,
    closesOn: wave.closesOn,
    organisationName: organisation.name,
    allianceName: alliance.name,
    allianceId: alliance.id,
    territory: alliance.territory,
    languages: wave.languages,
    language,
    machineWritten: isMachineWritten(language),
    survey: {
      instrument: wave.instrument,
      version: wave.instrumentVersion,
      words: (await learntWords(house, wave.allianceId)).version,
      short: (await getSurvey(house, wave.instrument, wave.instrumentVersion)).definition.short !== undefined,
    },
    units: (plan.units.get(organisation.id) ?? []).map(({ code, label }) => ({ code, label })),
    minAnswered: plan.minAnswered,
    minInvited: plan.minInvited,
    notice: getNotice(wave.noticeVersion, language, {
      controller: wave.controller,
      contact: wave.contact,
      allianceName: alliance.name,
    }) satisfies Notice,
  }
}

const unnamed = {
  it: {
    controller: 'chi è indicato nella prima pagina della rilevazione',
    contact: 'il contatto indicato nella prima pagina della rilevazione',
    allianceName: 'del territorio',
  },
  en: {
    controller: 'the body named on the first page of the round',
    contact: 'the contact named on the first page of the round',
    allianceName: 'of the area',
  },
}

/** The text of a version; with the names of who is responsible where every wave under it has the same. */
export async function readNotice(house: House, version: string, language: WorkerLanguage): Promise<Notice> {
  if (!noticeVersions.includes(version)) throw new Failure('not-found')
  const [parties, another] = await listNoticeParties(house.db, version)
  const named = parties !== undefined && another === undefined ? parties : unnamed[language === 'it' ? 'it' : 'en']
  return getNotice(version, language, named)
}
