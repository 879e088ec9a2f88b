import { describe, expect, it } from 'vitest'
import { hasFiscalCheck, hasIbanCheck, hasVatCheck } from './identifiers.ts'

describe('check characters', () => {
  it('hold for published examples and for no neighbour of them', () => {
    for (const code of ['RSSMRA80A01H501U', 'MRTMTT91D08F205J', 'RSSMRA80A01H50MM']) expect(hasFiscalCheck(code), code).toBe(true)
    for (const last of 'ABCDEFGHIJKLMNOPQRSTVWXYZ') expect(hasFiscalCheck(`RSSMRA80A01H501${last}`), last).toBe(false)
    for (const digits of ['00743110157', '12345678903']) expect(hasVatCheck(digits), digits).toBe(true)
    for (const digits of ['00743110158', '12345678901', '00000000000']) expect(hasVatCheck(digits), digits).toBe(false)
    for (const iban of ['IT60X0542811101000000123456', 'DE89370400440532013000', 'GB82WEST12345698765432'])
      expect(hasIbanCheck(iban), iban).toBe(true)
    expect(hasIbanCheck('IT60X0542811101000000123465')).toBe(false)
  })
})
