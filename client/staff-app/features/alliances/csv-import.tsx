import { Alert, Anchor, Button, Code, FileInput, Group, Modal, Stack, Table, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OrganisationsImported } from '#contract/alliances'
import { useLocal } from '../../ui/local.ts'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useImportOrganisations } from './alliances.api.ts'
import { organisationKinds, sectors } from './kinds.ts'

const template =
  'name,kind,sector,invited\nOfficina Rossi,firm,manufacturing,4\nTrasporti della Valle,public_company,transport,180\n'
const previewRows = 8

interface Preview {
  csv: string
  rows: string[][]
}

/** What the file seems to hold; the server alone decides what is right. */
async function readPreview(file: File): Promise<Preview> {
  const [{ default: papa }, csv] = await Promise.all([import('papaparse'), file.text()])
  const { data } = papa.parse<string[]>(csv, { skipEmptyLines: true })
  if (data.length < 2) throw new RangeError('a CSV needs a heading and at least one row')
  return { csv, rows: data }
}

export function CsvImport({ allianceId, onClose }: { allianceId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const preview = useMutation({ mutationFn: readPreview })
  const load = useImportOrganisations(allianceId)
  const rejected = load.data?.rejected ?? []
  const rows = (preview.data?.rows.length ?? 1) - 1
  const send = () => {
    if (!preview.data) return
    load.mutate(preview.data.csv, {
      onSuccess: (result) => {
        if (result.rejected.length > 0) return
        toastDone(t('alliances.import.done', { created: result.created, updated: result.updated }))
        onClose()
      },
    })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<Text fw={650}>{t('alliances.import.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack>
        <Text>{t('alliances.import.lead')}</Text>
        <Text size="sm">
          {t('alliances.import.columns')}{' '}
          <Anchor href={`data:text/csv;charset=utf-8,${encodeURIComponent(template)}`} download="organizzazioni.csv" size="sm">
            {t('alliances.import.template')}
          </Anchor>
        </Text>
        <AllowedWords />
        <FileInput
          label={t('alliances.import.choose')}
          placeholder={t('app.chooseFile')}
          accept=".csv,text/csv"
          clearable
          // A corrected file has the same name: without this, choosing it again changes nothing.
          fileInputProps={{
            onClick: (event) => {
              event.currentTarget.value = ''
            },
          }}
          onChange={(file) => {
            load.reset()
            if (file) preview.mutate(file)
            else preview.reset()
          }}
        />
        {preview.isError ? <Alert color="brick">{t('alliances.import.unreadable')}</Alert> : null}
        {preview.data && rejected.length === 0 ? <PreviewTable rows={preview.data.rows} /> : null}
        {rejected.length > 0 ? <RejectedRows rejected={rejected} /> : null}
        {load.isError ? <Problem error={load.error} onRetry={send} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button disabled={!preview.data || rejected.length > 0} loading={load.isPending} onClick={send}>
            {t('alliances.import.action', { rows: Math.max(0, rows) })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function AllowedWords() {
  const { t } = useTranslation()
  return (
    <details>
      <summary>{t('alliances.import.words')}</summary>
      <Text size="sm" mt="xs">
        <b>kind</b>:{' '}
        {organisationKinds.map((kind) => (
          <span key={kind}>
            <Code>{kind}</Code> {t(`alliances.kind.${kind}`)};{' '}
          </span>
        ))}
      </Text>
      <Text size="sm" mt="xs">
        <b>sector</b>:{' '}
        {sectors.map((sector) => (
          <span key={sector}>
            <Code>{sector}</Code> {t(`alliances.sector.${sector}`)};{' '}
          </span>
        ))}
      </Text>
    </details>
  )
}

function PreviewTable({ rows }: { rows: string[][] }) {
  const { t } = useTranslation()
  const { number } = useLocal()
  const [head = [], ...body] = rows
  const hidden = body.length - previewRows
  return (
    <>
      <Text fw={600}>{t('alliances.import.preview', { rows: number(body.length) })}</Text>
      <Table.ScrollContainer minWidth={480} mah={320}>
        <Table withTableBorder striped>
          <Table.Thead>
            <Table.Tr>
              {head.map((title, column) => (
                <Table.Th key={column}>{title}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {body.slice(0, previewRows).map((row, line) => (
              <Table.Tr key={line}>
                {row.map((cell, column) => (
                  <Table.Td key={column}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {hidden > 0 ? (
        <Text size="sm" c="dimmed">
          {t('alliances.import.more', { rows: number(hidden) })}
        </Text>
      ) : null}
    </>
  )
}

function RejectedRows({ rejected }: { rejected: OrganisationsImported['rejected'] }) {
  const { t } = useTranslation()
  return (
    <Alert color="brick" role="alert" title={t('alliances.import.rejected', { count: rejected.length })}>
      <Table.ScrollContainer minWidth={360} mah={320}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('alliances.import.line')}</Table.Th>
              <Table.Th>{t('alliances.import.column')}</Table.Th>
              <Table.Th>{t('alliances.import.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rejected.map(({ line, column, reason }, index) => (
              <Table.Tr key={index}>
                <Table.Td>{line}</Table.Td>
                <Table.Td>{column}</Table.Td>
                <Table.Td>{reason}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Alert>
  )
}
