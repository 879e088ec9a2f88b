import { Badge, Button, Stack, Table, Text, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { StaffListItem } from '#contract/accounts'
import { useStaff } from '../../queries.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useRemoveStaff } from './accounts.api.ts'
import { InviteDialog } from './invite-dialog.tsx'

export function StaffPage() {
  const { t } = useTranslation()
  const { allianceId = '' } = useParams()
  const staff = useStaff(allianceId)
  const [inviting, setInviting] = useState(false)
  const invite = <Button onClick={() => setInviting(true)}>{t('accounts.staff.invite')}</Button>
  return (
    <Page title={t('accounts.staff.title')} lead={t('accounts.staff.lead')} actions={invite}>
      <Loaded query={staff}>
        {(people) =>
          people.length < 2 ? (
            <>
              <NothingYet title={t('accounts.staff.empty')} hint={t('accounts.staff.emptyHint')} action={invite} />
              {people.length > 0 ? <StaffTable allianceId={allianceId} people={people} /> : null}
            </>
          ) : (
            <StaffTable allianceId={allianceId} people={people} />
          )
        }
      </Loaded>
      <InviteDialog allianceId={allianceId} opened={inviting} onClose={() => setInviting(false)} />
    </Page>
  )
}

function StaffTable({ allianceId, people }: { allianceId: string; people: StaffListItem[] }) {
  const { t } = useTranslation()
  const remove = useRemoveStaff(allianceId)
  const [leaving, setLeaving] = useState<StaffListItem>()
  return (
    <Stack>
      {remove.isError ? <Problem error={remove.error} /> : null}
      <Table.ScrollContainer minWidth={300}>
        <Table bg="white" withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('accounts.staff.name')}</Table.Th>
              <Table.Th visibleFrom="sm">{t('accounts.staff.role')}</Table.Th>
              <Table.Th visibleFrom="sm">{t('accounts.staff.organisation')}</Table.Th>
              <Table.Th visibleFrom="sm">{t('accounts.staff.state')}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{t('app.actions')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((person) => (
              <Table.Tr key={`${person.id}${person.role}${person.organisationName ?? ''}`}>
                <Table.Td>
                  {person.name}
                  <br />
                  <span style={{ color: 'var(--ink-soft)', fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{person.email}</span>
                  <Text size="sm" hiddenFrom="sm">
                    {t(`role.${person.role}`)} · {person.organisationName ?? t('accounts.staff.organisationNone')}
                    {person.state === 'active' ? '' : ` · ${t('accounts.staff.invited')}`}
                  </Text>
                </Table.Td>
                <Table.Td visibleFrom="sm">{t(`role.${person.role}`)}</Table.Td>
                <Table.Td visibleFrom="sm">{person.organisationName ?? t('accounts.staff.organisationNone')}</Table.Td>
                <Table.Td visibleFrom="sm">
                  <Badge color={person.state === 'active' ? 'leaf' : 'amber'}>
                    {person.state === 'active' ? t('accounts.staff.active') : t('accounts.staff.invited')}
                  </Badge>
                </Table.Td>
                <Table.Td ta="right">
                  <Button
                    variant="subtle"
                    color="brick"
                    size="compact-sm"
                    aria-label={t('accounts.staff.removeOne', { name: person.name, role: t(`role.${person.role}`) })}
                    onClick={() => setLeaving(person)}
                  >
                    {t('accounts.staff.remove')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Confirm
        opened={leaving !== undefined}
        title={t('accounts.staff.removeTitle', { name: leaving?.name ?? '' })}
        action={t('accounts.staff.remove')}
        busy={remove.isPending}
        onClose={() => setLeaving(undefined)}
        onConfirm={() =>
          leaving &&
          remove.mutate(leaving.id, {
            onSettled: () => setLeaving(undefined),
            onSuccess: () => toastDone(t('accounts.staff.removed')),
          })
        }
      >
        <Text>
          {leaving?.state === 'invited'
            ? t('accounts.staff.removeInvited')
            : t('accounts.staff.removeHint', { role: leaving ? t(`role.${leaving.role}`) : '' })}
        </Text>
      </Confirm>
    </Stack>
  )
}
