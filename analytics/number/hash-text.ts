/**
 * A number from 0 to 2^53 - 1 that depends on every character: an order that has nothing to do with what a text says.
 *
 * Cost: O(length).
 * Source: two multiply-xorshift lanes in the manner of MurmurHash3.
 */
export function hashText(text: string): number {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x9e3779b1)
    b = Math.imul(b ^ code, 0x5f356495)
    a ^= a >>> 15
    b ^= b >>> 13
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return 4294967296 * (b & 0x1fffff) + (a >>> 0)
}

/**
 * The order of rows by what they hold, whatever order they came in: by hash, then by text; equal rows stay as they came.
 *
 * Result: positions of the rows in canonical order.
 * Cost: O(n log n).
 */
export function canonicalOrder(contents: readonly string[]): Int32Array {
  const hashes = Float64Array.from(contents, hashText)
  return Int32Array.from(contents.keys()).sort((i, j) => {
    const byHash = hashes[i]! - hashes[j]!
    if (byHash !== 0) return byHash
    return contents[i]! < contents[j]! ? -1 : contents[i]! > contents[j]! ? 1 : i - j
  })
}
