import { Badge, Button, Table } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { StaffListItem } from '#contract/accounts'
import { useStaff } from '../../queries.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { Page } from '../../ui/page.tsx'
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
              {people.length > 0 ? <StaffTable people={people} /> : null}
            </>
          ) : (
            <StaffTable people={people} />
          )
        }
      </Loaded>
      <InviteDialog allianceId={allianceId} opened={inviting} onClose={() => setInviting(false)} />
    </Page>
  )
}

function StaffTable({ people }: { people: StaffListItem[] }) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table bg="white" withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('accounts.staff.name')}</Table.Th>
            <Table.Th>{t('accounts.staff.role')}</Table.Th>
            <Table.Th>{t('accounts.staff.organisation')}</Table.Th>
            <Table.Th>{t('accounts.staff.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <Table.Tr key={`${person.id}${person.role}${person.organisationName ?? ''}`}>
              <Table.Td>
                {person.name}
                <br />
                <span style={{ color: 'var(--ink-soft)', fontSize: '0.875rem' }}>{person.email}</span>
              </Table.Td>
              <Table.Td>{t(`role.${person.role}`)}</Table.Td>
              <Table.Td>{person.organisationName ?? t('accounts.staff.organisationNone')}</Table.Td>
              <Table.Td>
                <Badge color={person.state === 'active' ? 'leaf' : 'amber'}>
                  {person.state === 'active' ? t('accounts.staff.active') : t('accounts.staff.invited')}
                </Badge>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
