import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { House } from '../../house.ts'
import { makeCardCode, readCardCode } from './card-code.ts'

const houseOf = (bytes: Uint8Array) => ({ random: { bytes: () => bytes } }) as unknown as House
const sixteen = fc.uint8Array({ minLength: 16, maxLength: 16 })

describe('card codes', () => {
  it('are read back however they are copied, and differ when their bits do', () => {
    fc.assert(
      fc.property(sixteen, sixteen, (bytes, others) => {
        const code = makeCardCode(houseOf(bytes))
        const plain = code.replaceAll('-', '')
        expect(plain).toHaveLength(28)
        for (const copy of [
          code,
          plain,
          code.toLowerCase(),
          ` ${code.replaceAll('-', ' ')}\n`,
          code.replaceAll('0', 'o').replaceAll('1', 'l'),
        ])
          expect(readCardCode(copy)).toBe(plain)
        expect(code === makeCardCode(houseOf(others))).toBe(Buffer.from(bytes).equals(others))
      }),
      { seed: 4 },
    )
  })

  it('with a slip of the pen are not whole', () => {
    const code = makeCardCode(houseOf(new Uint8Array(16).fill(77))).replaceAll('-', '')
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    let passed = 0
    for (let at = 0; at < code.length; at++) {
      for (const other of alphabet) {
        if (other !== code[at] && readCardCode(code.slice(0, at) + other + code.slice(at + 1)) !== undefined) passed += 1
      }
    }
    expect(passed).toBeLessThanOrEqual(4)
    for (const broken of ['', 'x', code.slice(1), `${code}0`, `${code.slice(0, -1)}!`, code.replace(/./, 'U')])
      expect(readCardCode(broken)).toBeUndefined()
  })
})
