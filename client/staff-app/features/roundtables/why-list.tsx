import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Concept } from '#contract/concepts'
import { useLocal } from '../../ui/local.ts'

const whyKinds = ['need', 'word', 'offer', 'resource', 'operator'] as const satisfies readonly Concept['why'][number]['kind'][]

/** Why an idea is here, by kind of reason: needs, words, offers, shared resources, the verb it follows from. */
export function WhyList({ why, compact = false }: { why: Concept['why']; compact?: boolean }) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const used = whyKinds.filter((kind) => why.some((each) => each.kind === kind))
  return (
    <dl className={compact ? 'why compact' : 'why'}>
      {used.map((kind) => (
        <div key={kind} className="why-row">
          <Text component="dt" size="sm" fw={650}>
            {t(`concept.why.${kind}`)}
          </Text>
          <Stack component="dd" gap={4} m={0}>
            {why
              .filter((each) => each.kind === kind)
              .map((each) => (
                <Text key={text(each.text)} size={compact ? 'sm' : 'md'}>
                  {text(each.text)}
                </Text>
              ))}
          </Stack>
        </div>
      ))}
    </dl>
  )
}
