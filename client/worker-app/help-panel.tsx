import type { SurveyBundle } from '#contract/responses'
import { ScreenTitle } from './frame.tsx'
import { useSpeech } from './i18n.tsx'

/** Shown to the writer alone, before the next question; that it was shown is stored nowhere. */
export function HelpPanel({ help, onClose }: { help: SurveyBundle['help']; onClose: () => void }) {
  const { t } = useSpeech()
  return (
    <section className="help">
      <p className="kicker">{t('run.help-label')}</p>
      <ScreenTitle>{help.title}</ScreenTitle>
      <p>{help.text}</p>
      <HelpContacts help={help} />
      <button type="button" className="primary wide" onClick={onClose}>
        {t('run.help-close')}
      </button>
    </section>
  )
}

/** Came with the questions: it is there also without a network. */
export function HelpContacts({ help }: { help: SurveyBundle['help'] }) {
  return (
    <ul className="contacts">
      {help.contacts.map((contact) => (
        <li key={contact.phone}>
          <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>
            <strong>{contact.phone}</strong> {contact.name}
          </a>
        </li>
      ))}
    </ul>
  )
}
