import { describe, expect, it } from 'vitest'
import type { Question, SurveyDefinition } from '../define-survey.ts'
import { namesIn } from '../define-survey.ts'
import { createJudge, mostJudged, mostWalked } from '../judge-conditions.ts'
import { composeOwnSurvey, hasFixedAnswers, mostAdded, neededQuestions } from '../own-survey.ts'
import { getDefinition, newestVersion, publishedDefinitions } from '../published.ts'
import { releaseMenu } from '../release-menu.ts'
import { type OwnTexts, type QuestionText, textLanguages, textsFor } from '../texts/texts.ts'
import { findForbiddenTopic, findServiceName } from './find-words.ts'
import { lintSurvey } from './lint-survey.ts'
import { looksItalian } from './looks-italian.ts'
import { countPath } from './survey-seconds.ts'

const version = newestVersion('first-listening')
const base = { instrument: 'first-listening', version }
const kept = neededQuestions.map((id) => ({ id }))

/** The needed questions and one of the alliance's own. */
function ownWith(question: Question, texts: OwnTexts): { definition: SurveyDefinition; texts: OwnTexts } {
  const composed = composeOwnSurvey(base, { instrument: 'own-test', version: 1 }, kept, texts)
  if (!composed.ok) throw new RangeError('the base does not hold')
  return { definition: { ...composed.definition, questions: [...composed.definition.questions, question] }, texts }
}
const single = (change: Partial<Question> = {}): Question =>
  ({ id: 'x_one', page: 'own', type: 'single', choices: ['a', 'b'], seconds: 3, ...change }) as Question
const text = (change: Partial<QuestionText> = {}): QuestionText => ({
  title: 'Quando ti serve?',
  choices: { a: 'Prima', b: 'Dopo' },
  ...change,
})
const rules = (question: Question, wording: QuestionText, language = 'it', services: string[] = []) =>
  lintSurvey({ ...ownWith(question, { it: { x_one: text() }, [language]: { x_one: wording } }), services })
    .filter((refusal) => refusal.question === question.id)
    .map((refusal) => refusal.rule)

describe('the instruments of the house', () => {
  it.each(publishedDefinitions.map((d) => [`${d.instrument} ${d.version}`, d] as const))(
    '%s is refused nothing',
    (_, definition) => {
      const texts = Object.fromEntries(textLanguages.map((language) => [language, textsFor(language)[0]?.questions]))
      // Version 1 of the first listening takes 24 seconds more, which is why there is a version 2.
      const isOld = definition.version < newestVersion(definition.instrument)
      const variables = definition.questions
        .flatMap((q) => namesIn(q.visibleIf ?? ''))
        .filter((name) => !definition.questions.some((q) => q.id === name))
      const refusals = lintSurvey({ definition, texts, variables, needed: [] }).filter(
        ({ rule }) => !(isOld && rule === 'too-long'),
      )
      expect(refusals.map(({ question, rule, language, found }) => ({ question, rule, language, found }))).toEqual([])
    },
  )
})

describe('a survey of an alliance’s own', () => {
  it('passes when nothing is wrong', () => {
    expect(lintSurvey(ownWith(single(), { it: { x_one: text() } }))).toEqual([])
  })

  it.each<[string, string, string]>([
    ['it', 'Useresti un nido vicino al lavoro?', 'service-name'],
    ['it', 'Ti interessa lo smart-working?', 'service-name'],
    ['it', 'Sei iscritta a un sindacato?', 'forbidden-topic'],
    ['it', 'Per chi voti alle elezioni?', 'forbidden-topic'],
    ['it', 'Vai in chiesa la domenica?', 'forbidden-topic'],
    ['it', 'Hai una malattia?', 'forbidden-topic'],
    ['it', 'Qual è il tuo paese di origine?', 'forbidden-topic'],
    ['it', 'Qual è il tuo orientamento sessuale?', 'forbidden-topic'],
    ['it', 'Hai il diabete?', 'forbidden-topic'],
    ['it', 'Vai a messa?', 'forbidden-topic'],
    ['it', 'Credi in Dio?', 'forbidden-topic'],
    ['it', 'Hai votato Rossi?', 'forbidden-topic'],
    ['it', 'Sei di origine straniera?', 'forbidden-topic'],
    ['it', 'Sei nata in Italia?', 'forbidden-topic'],
    ['en', 'Do you have diabetes?', 'forbidden-topic'],
    ['en', 'Do you often go to mass?', 'forbidden-topic'],
    ['en', 'Do you believe in God?', 'forbidden-topic'],
    ['en', 'Did you vote last year?', 'forbidden-topic'],
    ['en', 'Are you of foreign origin?', 'forbidden-topic'],
    ['en', 'Would a nursery help you?', 'service-name'],
    ['en', 'Are you in a union?', 'forbidden-topic'],
    ['fr', 'Une crèche vous aiderait ?', 'service-name'],
    ['es', '¿Tienes una enfermedad?', 'forbidden-topic'],
    ['ro', 'Ești membru de sindicat?', 'forbidden-topic'],
    ['uk', 'Ви член профспілки?', 'forbidden-topic'],
    ['sq', 'A jeni anëtar i sindikatës?', 'forbidden-topic'],
    ['ar', 'هل تريد الحضانة قرب العمل؟', 'service-name'],
    ['zh', '你需要托儿所吗？', 'service-name'],
    ['zh', '你加入工会了吗？', 'forbidden-topic'],
    ['it', 'Il questionario è anonimo: rispondi?', 'anonymous'],
    ['it', 'Ciao {x_nome}, come va?', 'placeholder'],
    ['it', 'Come va <img src=x onerror=alert(1)>?', 'markup'],
    ['it', 'Leggi [qui](javascript:alert(1))', 'markup'],
    ['it', 'Guarda https://example.org prima di rispondere', 'markup'],
    [
      'it',
      'Indicare dettagliatamente le principali problematiche organizzative riscontrate nell’espletamento quotidiano.',
      'reading-level',
    ],
    [
      'en',
      'Indicare dettagliatamente le principali problematiche organizzative riscontrate nell’espletamento quotidiano.',
      'reading-level',
    ],
    ['it', 'Come va? '.repeat(40), 'text-length'],
  ])('is refused in %s for “%s”: %s', (language, title, rule) => {
    expect(rules(single(), text({ title }), language)).toContain(rule)
  })

  it('is refused for what an answer names, too', () => {
    expect(rules(single(), text({ choices: { a: 'Un voucher', b: 'Altro' } }))).toEqual(['service-name'])
    expect(rules(single(), text({ choices: { a: 'Il {who}', b: 'Altro' } }))).toEqual(['placeholder'])
  })

  it('is refused for the names an alliance added, as they are written', () => {
    expect(rules(single(), text({ title: 'Usi il Tandem+ (comune)?' }), 'it', ['Tandem+ (comune)'])).toEqual(['service-name'])
    expect(rules(single(), text({ title: 'Usi il Tandem+ (comune)?' }))).toEqual([])
    expect(rules(single(), text(), 'it', ['', '  '])).toEqual([])
  })

  it('needs a way out of a required personal question', () => {
    expect(rules(single({ required: true }), text())).toEqual(['way-out'])
    const withWayOut = { choices: ['a', 'b', 'pns'] } as Partial<Question>
    const wording = text({ choices: { a: 'Prima', b: 'Dopo', pns: 'Preferisco non dirlo' } })
    const refused = lintSurvey(ownWith(single({ required: true, ...withWayOut }), { it: { x_one: wording } }))
    expect(refused).toEqual([])
  })

  it('needs every added question whole in Italian or English', () => {
    const refused = (texts: OwnTexts) => lintSurvey(ownWith(single(), texts)).map(({ rule, found }) => [rule, found])
    expect(refused({})).toEqual([['wording-missing', 'title, a, b']])
    expect(refused({ it: { x_one: text({ choices: { a: 'Prima' } }) } })).toEqual([['wording-missing', 'b']])
    expect(refused({ fr: { x_one: text({ title: 'Quand ?' }) } })).toEqual([['wording-missing', 'title, a, b']])
    expect(refused({ en: { x_one: { title: 'When?', choices: { a: 'Before', b: 'After' } } } })).toEqual([])
  })

  it.each([
    ["{x_later} = 'a'", 'condition'],
    ['{nobody} notempty', 'condition'],
    ['{who} = ', 'condition'],
    ['age({who}) > 3', 'condition'],
    ['true', 'condition'],
    ["{who} contains 'nope'", 'unreachable'],
  ])('is refused for the condition %s', (visibleIf, rule) => {
    expect(rules(single({ visibleIf }), text())).toEqual([rule])
  })

  it('is refused when it takes more than seven minutes, and only then', () => {
    const stories = (count: number) => {
      const ids = Array.from({ length: count }, (_, nth) => `x_story_${nth}`)
      const texts = { it: Object.fromEntries(ids.map((id) => [id, { title: 'Vuoi raccontare un altro momento?' }])) }
      const asked = [...kept, ...ids.map((id) => ({ id, type: 'long-text' as const, maxLength: 2_000 }))]
      const composed = composeOwnSurvey(base, { instrument: 'own-test', version: 1 }, asked, texts)
      if (!composed.ok) throw new RangeError('the base does not hold')
      return lintSurvey({ definition: composed.definition, texts }).map(({ question, rule, found }) => [
        question,
        rule,
        Number(found) > 420,
      ])
    }
    expect(stories(1)).toEqual([])
    expect(stories(8)).toEqual([['', 'too-long', true]])
  })

  it('is refused when a question that the map needs is gone', () => {
    const { definition } = ownWith(single(), {})
    const without = { ...definition, questions: definition.questions.filter((q) => q.id !== 'grid') }
    const refused = lintSurvey({ definition: without, texts: { it: { x_one: text() } } })
    expect(refused.map(({ question, rule }) => [question, rule])).toEqual([['grid', 'needed']])
  })

  it('says question, rule and repair in both languages', () => {
    for (const refusal of lintSurvey(ownWith(single({ required: true, visibleIf: '{x}' }), {}))) {
      for (const words of [refusal.message.it, refusal.message.en, refusal.repair.it, refusal.repair.en])
        expect(words).toMatch(/\S{3}/)
    }
  })

  it('judges the wording of the house too, once it was changed', () => {
    const { definition } = ownWith(single(), {})
    const texts = { it: { x_one: text(), res: { title: 'Che cosa ti serve, un asilo?' } } }
    expect(lintSurvey({ definition, texts }).map(({ question, rule }) => [question, rule])).toEqual([['res', 'service-name']])
  })
})

describe('the meaning of the house’s answers', () => {
  const renamed = (texts: OwnTexts) =>
    lintSurvey(ownWith(single(), { ...texts, it: { x_one: text(), ...texts.it } })).map(({ question, rule, language, found }) => [
      ...[question, rule, language, found],
    ])

  it('is not changed under its codes', () => {
    expect(renamed({ it: { res: { title: '', choices: { time: 'L’orario del bus' } } } })).toEqual([
      ['res', 'meaning', 'it', 'L’orario del bus'],
    ])
    expect(renamed({ fr: { must: { title: '', choices: { pns: 'Le bus' } } } })).toEqual([['must', 'meaning', 'fr', 'Le bus']])
    expect(renamed({ it: { weight: { title: '', min: 'Pesa tanto' } } })).toEqual([['weight', 'meaning', 'it', 'Pesa tanto']])
  })

  it('holds where only the question is put in other words, or the house’s are repeated', () => {
    const time = textsFor('it')[0]?.questions.res?.choices?.time ?? ''
    expect(time).not.toBe('')
    expect(renamed({ it: { res: { title: 'Che cosa ti serve di più?', choices: { time } } } })).toEqual([])
  })

  it('is guarded for everything a release counts', () => {
    const { questions } = getDefinition('first-listening', version)
    for (const { question } of releaseMenu(getDefinition('first-listening', version))) {
      const found = questions.find(({ id }) => id === question)
      expect([question, found && hasFixedAnswers(found)]).toEqual([question, true])
    }
  })
})

describe('the work of a lint', () => {
  const codes = [...'abcdefghijkl']
  const knotted = (count: number) => {
    const at = (n: number) => codes[n % 12] as string
    const added = Array.from({ length: count }, (_, n) => ({
      ...{ id: `x_q${n}`, type: 'multi' as const, choices: codes },
      ...(n === 0
        ? {}
        : {
            visibleIf: [1, 2, 3, 4]
              .filter((back) => back <= n)
              .map((back) => `({x_q${n - back}} contains '${at(n + back)}' and {x_q${n - back}} contains '${at(n * 5 + back)}')`)
              .join(n % 3 ? ' or ' : ' and '),
          }),
    }))
    const texts = { it: Object.fromEntries(added.map(({ id }) => [id, text()])) }
    const asked = [...getDefinition('first-listening', version).questions.map(({ id }) => ({ id })), ...added]
    return { texts, composed: composeOwnSurvey(base, { instrument: 'own-test', version: 1 }, asked, texts) }
  }

  it('stays within its limit for the most tangled survey that may be composed, which is refused', () => {
    const { texts, composed } = knotted(mostAdded)
    if (!composed.ok) throw new RangeError('not composed')
    const judge = createJudge(mostJudged)
    const refusals = lintSurvey({ definition: composed.definition, texts }, judge)
    expect(refusals.filter(({ rule }) => rule === 'too-tangled').map(({ question }) => question)).toContain('x_q3')
    expect(judge.spent()).toBeLessThan(mostJudged + 500)
    expect(countPath(composed.definition, texts).spent).toBeLessThan(mostWalked + 2_000)
  })

  it('is not even begun with more questions than that', () => {
    const { composed } = knotted(mostAdded + 1)
    expect(composed).toEqual({ ok: false, problems: [{ id: '', problem: 'too-many' }] })
  })

  it('refuses what could not be checked whole, and names its questions', () => {
    const { definition, texts } = ownWith(single({ visibleIf: "{res} contains 'time'" }), { it: { x_one: text() } })
    expect(lintSurvey({ definition, texts })).toEqual([])
    const other = { it: { x_one: text({ title: 'Quando ti serve, di solito?' }) } }
    const refused = lintSurvey({ definition, texts: other }, createJudge(20))
    expect(refused.map(({ rule, found }) => [rule, found])).toContainEqual(['too-tangled', 'x_one'])
  })
})

describe('the lists of words', () => {
  it('do not see a word inside another', () => {
    for (const innocent of [
      'Stare con chi ha 104 anni',
      'Mi sono sentito sadico',
      'Un mensile',
      'Partito presto da casa',
      'La causa',
      'Dai un voto da 0 a 10 al tuo orario',
      'Quanto tempo va via per la messa a punto?',
      'Da dove vieni la mattina?',
      'Ti serve imparare una lingua straniera?',
      'Chi resta con un figlio malato?',
    ])
      expect([innocent, findServiceName(innocent, 'it'), findForbiddenTopic(innocent, 'it')]).toEqual([
        innocent,
        undefined,
        undefined,
      ])
    for (const innocent of ['I feel sad today', 'Traces of the week', 'A reunion', 'My unionist neighbour'])
      expect([innocent, findServiceName(innocent, 'en'), findForbiddenTopic(innocent, 'en')]).toEqual([
        innocent,
        undefined,
        undefined,
      ])
  })

  it('see through typography', () => {
    expect(findServiceName('Il ni\u00addo', 'it')).toBe('nido')
    expect(findServiceName('banca\u00a0ore', 'it')).toBe('banca ore')
    expect(findForbiddenTopic("all'iscrizione al SINDACATO", 'it')?.topic).toBe('union')
  })

  it('see through characters nobody sees and letters that look like others', () => {
    for (const hidden of ['as\ufeffilo', 'as\u202eilo', 'as\u034filo', 'asílo', '\u0430s\u0456lo', 'ａｓｉｌｏ'])
      expect([hidden, findServiceName(`Ti serve un ${hidden}?`, 'it')]).toEqual([hidden, 'asilo'])
    expect(findForbiddenTopic('Sei nel sindac\u0430to?', 'it')?.topic).toBe('union')
    expect(findServiceName('هل تحتاج حَضانة؟', 'ar')).toBe('حضانة')
    expect(findServiceName('Потрібні яслa?', 'uk')).toBe('ясла')
    expect(rules(single(), text({ title: 'È ano\u00adnimo, vero?' }))).toEqual(['anonymous'])
  })

  it('see Italian and English in a text of any language', () => {
    expect(findServiceName('Ti serve un asilo nido?', 'en')).toBe('asilo')
    expect(findServiceName('Ai nevoie de „asilo nido”?', 'ro')).toBe('asilo')
    expect(findServiceName('Ti serve una nursery?', 'it')).toBe('nursery')
    expect(findForbiddenTopic('Sei iscritta a un sindacato?', 'en')?.topic).toBe('union')
  })

  it('hold for first-listening as it is', () => {
    expect(getDefinition('first-listening', version).questions.length).toBeGreaterThan(40)
  })
})

describe('looksItalian', () => {
  const sentences = (language: string) =>
    Object.values(textsFor(language)[0]?.questions ?? {}).map(({ title, hint }) => [title, hint].filter(Boolean).join(' '))

  it('takes no wording of another language for Italian', () => {
    for (const language of textLanguages.filter((each) => each !== 'it'))
      expect([language, sentences(language).filter(looksItalian)]).toEqual([language, []])
  })

  it('knows most of the house’s Italian', () => {
    const long = sentences('it').filter((words) => (words.match(/\p{L}+/gu)?.length ?? 0) >= 8)
    expect(long.filter(looksItalian).length).toBeGreaterThan(long.length * 0.75)
  })
})
