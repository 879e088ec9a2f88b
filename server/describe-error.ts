export interface DescribedError {
  type: string
  code?: string
  message?: string
  /** Frames only: file, function, line. */
  stack?: string
  cause?: DescribedError
}

/** Errors of a database or a parser quote what was being stored: of an error nobody expected only what cannot quote is logged. */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, cause } = error as Error & { code?: unknown }
  const frames = framesOf(error)
  const message = safeMessage(error, frames)
  return {
    type: error.constructor.name,
    ...(typeof code === 'string' && /^[\w-]{1,60}$/.test(code) ? { code } : {}),
    ...(message === undefined ? {} : { message }),
    ...(frames.length > 0 ? { stack: frames.join('\n') } : {}),
    ...(cause !== undefined && depth < 3 ? { cause: describeError(cause, depth + 1) } : {}),
  }
}

const frameShape = /^ {4}at .*(:\d+:\d+|<anonymous>|native)\)?$/

/** The message comes first in a stack and may have lines that look like frames: it is cut away before. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = message === '' ? 0 : stack.indexOf(message) + message.length
  if (message !== '' && start < message.length) return []
  return stack
    .slice(start)
    .split('\n')
    .filter((line) => frameShape.test(line))
}

/** What the language says about a program, without a value. */
const sayings = [
  /^Cannot (read|set) properties of (undefined|null)( \((reading|setting) '[\w$#-]{1,60}'\))?$/,
  /^[\w$.#]{1,80}(\(\.\.\.\))? is not (a function|iterable|a constructor|defined)$/,
]

/** The message of an error of ours, whose words are ours, or of a known saying. Errors with a code are of somebody else. */
function safeMessage(error: Error, frames: readonly string[]): string | undefined {
  const { constructor: kind, message } = error
  if (kind === TypeError || kind === ReferenceError) return sayings.some((saying) => saying.test(message)) ? message : undefined
  if (kind !== Error && kind !== RangeError) return undefined
  const [first = 'node:'] = frames
  return 'code' in error || /node_modules|node:|<anonymous>|native/.test(first) ? undefined : message
}
