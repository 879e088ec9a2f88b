import { useState } from 'react'
import { useSpeech } from './i18n.tsx'
import { saveFile } from './save-file.ts'

interface Drawing {
  size: number
  path: string
}

/** Brought along while there is a network: the card is shown when there may be none. */
export const loadQr = () => import('qrcode')

async function drawQr(text: string): Promise<Drawing> {
  const { create } = await loadQr()
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++) if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`
  return { size: modules.size, path }
}

/** The only time the words are on a screen. Nothing here writes to the phone unless the person asks. */
export function CodeCard({ words, origin }: { words: string[]; origin: string }) {
  const { t } = useSpeech()
  const [said, setSaid] = useState<string>()
  const [drawing, setDrawing] = useState<Drawing>()
  const address = `${origin}/t`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words.join(' '))
      setSaid(t('code.copied'))
    } catch {
      setSaid(t('code.copy-failed'))
    }
  }
  const save = () => {
    const lines = [
      t('code.title'),
      '',
      ...words.map((word, i) => `${i + 1}. ${word}`),
      '',
      t('code.where', { address }),
      t('code.warning'),
      '',
    ]
    saveFile(t('code.file-name'), 'text/plain;charset=utf-8', lines.join('\r\n'))
  }
  const toggleQr = async () => {
    if (drawing) return setDrawing(undefined)
    try {
      // After the '#': the words never reach a server or its log.
      setDrawing(await drawQr(`${address}#k=${words.map(encodeURIComponent).join('-')}`))
    } catch {
      setSaid(t('problem.offline-text'))
    }
  }
  return (
    <section className="card code-card" aria-labelledby="code-title">
      <h2 id="code-title">{t('code.title')}</h2>
      <p>{t('code.keep')}</p>
      <ol className="words" dir="ltr" aria-label={t('code.words')} translate="no">
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ol>
      <p className="warning">{t('code.warning')}</p>
      <div className="row">
        <button type="button" className="secondary" onClick={copy}>
          {t('code.copy')}
        </button>
        <button type="button" className="secondary" onClick={save}>
          {t('code.save')}
        </button>
        <button type="button" className="secondary" aria-expanded={drawing !== undefined} onClick={toggleQr}>
          {t(drawing ? 'code.qr-hide' : 'code.qr')}
        </button>
      </div>
      <p role="status" className="said">
        {said}
      </p>
      {drawing && (
        <svg
          className="qr"
          role="img"
          aria-label={t('code.qr-label')}
          viewBox={`-4 -4 ${drawing.size + 8} ${drawing.size + 8}`}
          shapeRendering="crispEdges"
        >
          <rect x={-4} y={-4} width={drawing.size + 8} height={drawing.size + 8} fill="#ffffff" />
          <path d={drawing.path} fill="#000000" />
        </svg>
      )}
      <p className="hint">{t('code.where', { address })}</p>
    </section>
  )
}
