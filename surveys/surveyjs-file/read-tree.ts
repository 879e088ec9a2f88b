import { type ImportRemark, remark } from './import-words.ts'

export type Tree = { readonly [key: string]: unknown }
export const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

export const mostFileCharacters = 5_000_000
const deepest = 40
const mostElements = 2_000

/** What a value holds of its own: a file cannot reach into what every object has. */
export const own = (tree: Tree, key: string): unknown => (Object.hasOwn(tree, key) ? tree[key] : undefined)

/** Reads the file itself. Result: the survey it holds, or why it cannot be one. */
export function readTree(file: string): { ok: true; survey: Tree } | { ok: false; problem: ImportRemark } {
  if (file.length > mostFileCharacters) return { ok: false, problem: remark('', 'too-large') }
  let value: unknown
  try {
    value = JSON.parse(file.replace(/^\uFEFF/, ''))
  } catch {
    return { ok: false, problem: remark('', 'not-json') }
  }
  if (isTooDeep(value)) return { ok: false, problem: remark('', 'too-deep') }
  return isTree(value) ? { ok: true, survey: value } : { ok: false, problem: remark('', 'no-questions') }
}

function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  }
  return false
}

export interface FoundElement {
  element: Tree
  /** Conditions of the page and panels around it. */
  around: string[]
}

/** Questions of all pages, panels opened, in order. */
export function listElements(survey: Tree): { elements: FoundElement[]; tooMany: boolean } {
  const elements: FoundElement[] = []
  const open = (holder: Tree, around: string[]): void => {
    for (const key of ['elements', 'questions']) {
      const inner = own(holder, key)
      if (!Array.isArray(inner)) continue
      for (const element of inner) {
        if (elements.length > mostElements) return
        if (!isTree(element)) elements.push({ element: {}, around })
        else if (own(element, 'type') === 'panel' || own(element, 'type') === 'flowpanel') {
          open(element, [...around, ...conditionOf(element)])
        } else elements.push({ element, around })
      }
    }
  }
  const pages = own(survey, 'pages')
  if (Array.isArray(pages)) for (const page of pages) if (isTree(page)) open(page, conditionOf(page))
  open(survey, [])
  return { elements, tooMany: elements.length > mostElements }
}

const conditionOf = (tree: Tree): string[] => {
  const condition = own(tree, 'visibleIf')
  if (own(tree, 'visible') === false) return ['false']
  return typeof condition === 'string' && condition.trim() !== '' ? [condition] : []
}
