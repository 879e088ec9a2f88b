import { useState } from 'react'
import type { Thread } from '#contract/responses'
import type { BroughtDraft } from './draft.ts'
import { ScreenTitle } from './frame.tsx'
import { useSpeech } from './i18n.tsx'
import { NeedCard } from './need-card.tsx'
import { OwnData } from './own-data.tsx'
import type { PersonalCode } from './personal-code.ts'
import { PulsePage, type Task } from './pulse-page.tsx'
import { RaiseHandLink } from './raise-hand-link.tsx'
import { RememberKey } from './remember-key.tsx'
import { ReminderButton } from './reminder.tsx'
import { useAttempt } from './use-attempt.ts'
import { dropStoredDrafts, openThread } from './worker.api.ts'

interface Props {
  code: PersonalCode
  /** Absent where only a draft was kept under this code. */
  thread: Thread | undefined
  drafts: BroughtDraft[]
  onThread: (thread: Thread) => void
  onDrafts: (drafts: BroughtDraft[]) => void
  onResume: (draft: BroughtDraft) => void
  onLeave: () => void
  onErased: () => void
}

/** Everything one code opens: what was started, what was told, and what can be told now. */
export function ThreadView({ code, thread, drafts, onThread, onDrafts, onResume, onLeave, onErased }: Props) {
  const { t, language } = useSpeech()
  const [task, setTask] = useState<Task>()
  const leaveTask = async (told: boolean) => {
    // What was just sent is part of the thread from here on; without a network the old view stays.
    if (told) await openThread(code.threadKey, language).then(onThread, () => undefined)
    setTask(undefined)
  }
  if (task && thread?.open)
    return (
      <PulsePage
        task={task}
        thread={thread}
        open={thread.open}
        threadKey={code.threadKey}
        onLeave={(told) => void leaveTask(told)}
      />
    )
  return (
    <>
      {thread && <p className="kicker">{thread.allianceName}</p>}
      <ScreenTitle>{t('thread.title')}</ScreenTitle>
      {drafts.map((draft) => (
        <DraftCard
          key={draft.slug}
          draft={draft}
          draftKey={code.draftKey}
          onResume={() => onResume(draft)}
          onDropped={() => onDrafts(drafts.filter((other) => other !== draft))}
        />
      ))}
      {thread && <Now thread={thread} onTask={setTask} />}
      {thread?.needs.length === 0 && <p>{t('thread.no-needs')}</p>}
      {thread?.needs.map((need) => (
        <NeedCard key={need.id} need={need} />
      ))}
      <RememberKey words={code.words} />
      {thread && <RaiseHandLink allianceId={thread.allianceId} />}
      <OwnData code={code} onErased={onErased} />
      <button type="button" className="primary wide" onClick={onLeave}>
        {t('thread.leave')}
      </button>
    </>
  )
}

/** What can be told today; where nothing can, when it will be. */
function Now({ thread, onTask }: { thread: Thread; onTask: (task: Task) => void }) {
  const { t, day } = useSpeech()
  const { pulse, open, next } = thread
  return (
    <>
      {pulse && (
        <section className={pulse.due ? 'card accent' : 'card'}>
          <p>{t(pulse.due ? 'pulse.waits' : 'pulse.early')}</p>
          <button type="button" className={pulse.due ? 'primary' : 'secondary'} onClick={() => onTask({ kind: 'pulse', pulse })}>
            {t('pulse.title')}
          </button>
        </section>
      )}
      {open && (
        <section className="card">
          <h2>{t('new.title')}</h2>
          <p>{t('new.text')}</p>
          <button type="button" className="secondary" onClick={() => onTask({ kind: 'new-need' })}>
            {t('new.tell')}
          </button>
        </section>
      )}
      {next && !pulse?.due && (
        <section className="card">
          <h2>{t('next.title')}</h2>
          <p>{t(open ? 'next.rule-open' : `next.${next.why}`, { on: day(next.on) })}</p>
          <ReminderButton on={next.on} />
        </section>
      )}
    </>
  )
}

function DraftCard({
  draft,
  draftKey,
  onResume,
  onDropped,
}: {
  draft: BroughtDraft
  draftKey: string
  onResume: () => void
  onDropped: () => void
}) {
  const { t, day, language } = useSpeech()
  const { problem, attempt } = useAttempt()
  const drop = () =>
    attempt(async () => {
      await dropStoredDrafts({ draftKey, slug: draft.slug }, language)
      onDropped()
    })
  return (
    <section className="card accent">
      <h2>{t('other.found')}</h2>
      <p>{t('other.found-text', { until: day(draft.keepUntil) })}</p>
      <div className="row">
        <button type="button" className="primary" onClick={onResume}>
          {t('other.resume')}
        </button>
        <button type="button" className="quiet" onClick={() => void drop()}>
          {t('other.drop')}
        </button>
      </div>
      <p className="problem" role="alert">
        {problem}
      </p>
    </section>
  )
}
