import { type RefObject, useEffect } from 'react'
import { replaceAddress } from '../route.ts'

/**
 * Lets single keys press the buttons, and follow the links, whose `aria-keyshortcuts` name them, as long as the focus is in an element
 * with `data-keys`: keys are for those who review, and nobody else (WCAG 2.2, 2.1.4).
 *
 * @see https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts
 */
export function useShortcuts(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event
      if (event.ctrlKey || event.altKey || event.metaKey || !(target instanceof Element)) return
      if (!target.closest('[data-keys]') || target.closest('input, select')) return
      const button = [...(root.current?.querySelectorAll<HTMLElement>('[data-keys] [aria-keyshortcuts]') ?? [])].find(
        one => one.getAttribute('aria-keyshortcuts')?.split(' ').includes(key),
      )
      if (!button) return
      event.preventDefault()
      // Each step of a walk would be one back.
      if (button instanceof HTMLAnchorElement) replaceAddress(button.href)
      else button.click()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [root])
}
