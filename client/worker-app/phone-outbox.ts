import { makeAlone, makeOutbox } from './outbox.ts'
import { phoneShelf } from './shelf.ts'
import { dropStoredDrafts, sendResponse } from './worker.api.ts'

/** The one outbox of this page. It tries at start, when the network comes back and when the page is looked at again. */
export const phoneOutbox = makeOutbox({
  shelf: phoneShelf,
  send: async ({ slug, key, body, draftKey }) => {
    const reply = await sendResponse(slug, key, body)
    // Best effort: what is left goes by itself when its wave is over.
    if (draftKey !== undefined) void dropStoredDrafts({ draftKey, slug }, body.language).catch(() => undefined)
    return reply
  },
  alone: makeAlone(navigator.locks),
  later: (work, delayMs) => {
    const timer = setTimeout(work, delayMs)
    return () => clearTimeout(timer)
  },
  now: () => Date.now(),
})

const tryAgain = () => void phoneOutbox.flush()
addEventListener('online', tryAgain)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') tryAgain()
})
tryAgain()
