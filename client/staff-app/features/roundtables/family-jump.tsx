import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapFamily } from '#contract/needs'
import { useLocal } from '../../ui/local.ts'

const anchorOf = ({ lineageId }: MapFamily) => `famiglia-${lineageId}`

/** Stays in sight over a long map: which family is being read, and the way to every other. */
export function FamilyJump({ families }: { families: MapFamily[] }) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const [current, setCurrent] = useState<string>()
  useEffect(() => {
    const reading = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries)
          setCurrent((before) => (isIntersecting ? target.id : before === target.id ? undefined : before))
      },
      { rootMargin: '-25% 0px -74% 0px' },
    )
    for (const family of families) {
      const card = document.getElementById(anchorOf(family))
      if (card) reading.observe(card)
    }
    return () => reading.disconnect()
  }, [families])
  const nameOf = (family: MapFamily) => `${families.indexOf(family) + 1}. ${text(family.name)}`
  const shown = families.find((family) => anchorOf(family) === current)
  return (
    <nav className="family-jump no-print" aria-label={t('table.jump.label')}>
      <Menu position="bottom-start" width="target" zIndex={150}>
        <Menu.Target>
          <Button variant="default" justify="space-between" rightSection={<IconChevronDown size={18} />} fullWidth>
            {shown ? nameOf(shown) : t('table.jump.label')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href="#in-breve">
            {t('table.jump.top')}
          </Menu.Item>
          {families.map((family) => (
            <Menu.Item
              key={family.id}
              component="a"
              href={`#${anchorOf(family)}`}
              aria-current={family === shown ? 'location' : undefined}
              fw={family === shown ? 650 : undefined}
            >
              {nameOf(family)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  )
}
