import { useSearchParams } from 'react-router'

/** The version is in the address, so that a link to an older one can be shared and Back returns; undefined is the newest. */
export function useShowVersion() {
  const [search, setSearch] = useSearchParams()
  return (version: number | undefined) => {
    const next = new URLSearchParams(search)
    if (version === undefined) next.delete('version')
    else next.set('version', String(version))
    setSearch(next)
  }
}
