/** Light, dark, or as the system has it; remembered by the browser. */
import { useEffect, useState } from 'preact/hooks'

export function Theme() {
  const [theme, setTheme] = useState(() => localStorage.getItem('theme') ?? 'auto')
  useEffect(() => {
    document.documentElement.dataset.theme = theme
    localStorage.setItem('theme', theme)
  }, [theme])
  const next = { auto: 'light', light: 'dark', dark: 'auto' }[theme] ?? 'auto'
  return (
    <button
      type="button"
      class="small"
      onClick={() => setTheme(next)}
      title="Light, dark, or as the system has it"
    >
      {theme === 'auto' ? 'light or dark: auto' : theme}
    </button>
  )
}
