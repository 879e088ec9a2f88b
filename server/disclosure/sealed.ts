declare const passedTheGate: unique symbol

/** A value that went through thresholds, noise, rounding and the structural gate; only this may reach a browser of staff. */
export type Released<T> = T & { readonly [passedTheGate]: true }

/** Known only inside this room: whoever calls it vouches for the value. */
export function markReleased<T>(value: T): Released<T> {
  return value as Released<T>
}

/** What was stored as released, read back after its hash was checked. */
export function openStored<T>(document: string): Released<T> {
  return markReleased(JSON.parse(document) as T)
}
