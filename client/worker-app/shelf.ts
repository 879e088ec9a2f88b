/** A place on the phone that may be missing (private windows, full storage): then `put` says so and nothing breaks. */
export interface Shelf {
  get: (key: string) => string | null
  put: (key: string, value: string) => boolean
  drop: (key: string) => void
  keys: () => string[]
}

export function shelfOn(storage: () => Storage): Shelf {
  return {
    get: (key) => {
      try {
        return storage().getItem(key)
      } catch {
        return null
      }
    },
    put: (key, value) => {
      try {
        storage().setItem(key, value)
        return true
      } catch {
        return false
      }
    },
    drop: (key) => {
      try {
        storage().removeItem(key)
      } catch {
        // A storage that cannot be opened holds nothing to drop.
      }
    },
    keys: () => {
      try {
        return Object.keys(storage())
      } catch {
        return []
      }
    },
  }
}

export const phoneShelf: Shelf = shelfOn(() => localStorage)
