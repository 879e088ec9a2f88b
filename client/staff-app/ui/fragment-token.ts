import { useLocation } from 'react-router'

/** One-time tokens travel in the fragment, so that no log on the way holds them. */
export function useFragmentToken(): string {
  const { hash } = useLocation()
  return new URLSearchParams(hash.replace(/^#/, '')).get('t') ?? ''
}
