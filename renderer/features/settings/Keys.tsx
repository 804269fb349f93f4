import type { ShownCommand } from './SettingsPage.tsx'

/** The keys that work now, by menu. */
export function Keys({ commands }: { readonly commands: readonly ShownCommand[] }) {
  const keyed = commands.filter(({ keys }) => keys !== null)
  const menus = [...new Set(keyed.map(({ menu }) => menu))]
  return (
    <div className="settings-keys">
      {menus.map((menu) => (
        <table key={menu}>
          <caption>{menu}</caption>
          <tbody>
            {keyed
              .filter((command) => command.menu === menu)
              .map(({ id, title, keys }) => (
                <tr key={id}>
                  <th scope="row">{title}</th>
                  <td>
                    <kbd>{keys}</kbd>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}
