import type { Shelf } from './shelf.ts'

const shelfKey = 'ascolto:key'

/** The words of the code on this phone, only because the person asked for it. */
export const rememberedWords = (shelf: Shelf): string => shelf.get(shelfKey) ?? ''
export const rememberWords = (shelf: Shelf, words: readonly string[]): boolean => shelf.put(shelfKey, words.join(' '))
export const forgetWords = (shelf: Shelf): void => shelf.drop(shelfKey)
