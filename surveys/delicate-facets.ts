/**
 * Facets that may reveal health, disability or care of an adult: published for a firm's total and for pools only, once in 12 months.
 * Source: rulings on disclosure; GDPR art. 9. Ordinary care of children and of elders is not among them.
 */
export const delicateFacets: readonly string[] = [
  'who:disab',
  'who:ill_relative',
  'who:self_health',
  'fn:care',
  'stake:my_health',
  'stake:exhaustion',
  'place:health_site',
]
