import { Badge, Button, Card, Group, Loader, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Grammar, RuleCheck } from '#contract/concepts'
import { useLocal } from '../../ui/local.ts'
import { Problem } from '../../ui/problem.tsx'
import { useBlockWords } from './block-words.ts'
import { countKind, sortChecks } from './rule-order.ts'

const colours = { forbid: 'brick', requires: 'amber', warn: 'amber', suggest: 'petrol' } as const

interface RulesProps {
  checks: RuleCheck[]
  checking: boolean
  error: unknown
  grammar: Grammar
  onRetry: () => void
  onRepair?: (patch: NonNullable<RuleCheck['patch']>) => void
}

/** What the rules say of these very blocks; what forbids comes first, and a repair is one press. */
export function Rules({ checks, checking, error, grammar, onRetry, onRepair }: RulesProps) {
  const { t } = useTranslation()
  const sorted = sortChecks(checks)
  const stops = countKind(checks, 'forbid')
  return (
    <Card component="section" aria-labelledby="verifiche">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} size="h3" id="verifiche">
          {t('concept.rules.title')}
        </Title>
        {checking ? <Loader size="xs" aria-label={t('concept.rules.checking')} /> : null}
      </Group>
      <Text size="sm" c="dimmed" mb="sm" role="status">
        {checking
          ? t('concept.rules.checking')
          : checks.length === 0
            ? t('concept.rules.none')
            : stops > 0
              ? t('concept.rules.stops', { count: stops })
              : t('concept.rules.some', { count: checks.length })}
      </Text>
      {error ? <Problem error={error} onRetry={onRetry} /> : null}
      <Stack component="ol" gap="sm" m={0} p={0} style={{ listStyle: 'none', opacity: checking ? 0.6 : 1 }}>
        {sorted.map((check) => (
          <RuleLine key={check.rule} check={check} grammar={grammar} {...(onRepair && !checking ? { onRepair } : {})} />
        ))}
      </Stack>
    </Card>
  )
}

function RuleLine({ check, grammar, onRepair }: { check: RuleCheck; grammar: Grammar; onRepair?: RulesProps['onRepair'] }) {
  const { t } = useTranslation()
  const { text, list } = useLocal()
  const { whole } = useBlockWords(grammar)
  const { patch } = check
  const does = patch
    ? [
        patch.add.length > 0 ? t('concept.rules.adds', { blocks: list(patch.add.map(whole)) }) : '',
        patch.remove.length > 0 ? t('concept.rules.removes', { blocks: list(patch.remove.map(whole)) }) : '',
      ].filter(Boolean)
    : []
  return (
    <li className={`rule rule-${check.kind}`}>
      <Group gap={6}>
        <Badge size="sm" color={colours[check.kind]} variant={check.kind === 'forbid' ? 'filled' : 'light'}>
          {t(`concept.rules.kind.${check.kind}`)}
        </Badge>
        <Text size="xs" c="dimmed">
          {check.rule}
        </Text>
      </Group>
      <Text size="sm" fw={600} mt={4}>
        {text(check.message)}
      </Text>
      <Text size="sm">{text(check.repair)}</Text>
      {patch && does.length > 0 && onRepair ? (
        <div className="no-print">
          <Button size="xs" variant="outline" mt={6} onClick={() => onRepair(patch)}>
            {t('concept.rules.apply')}
          </Button>
          <Text size="xs" c="dimmed" mt={2}>
            {does.join(' ')}
          </Text>
        </div>
      ) : null}
    </li>
  )
}
